using Microsoft.AspNetCore.Mvc;
using NeuralML;
using Serving;
using Serving.Cars;
using Serving.LoadTest;
using Serving.Models;
using CarPool = Serving.Models.PredictionPool<Serving.Cars.Car, Serving.Cars.CarPrediction>;

// --load-test [--url http://...] [--clients 16] [--seconds 10]
var isLoadTest = args is ["--load-test", ..];
var builder = WebApplication.CreateBuilder(isLoadTest ? ["--urls", "http://127.0.0.1:0", .. args[1..]] : args);
if (isLoadTest && builder.Configuration["url"] is { } url)
{
    await LoadTestCommand.RunAsync(url, builder.Configuration);
    return;
}

// The first start trains a model, later ones load it: --model PATH, --preset Fast|Default|Best.
var path = builder.Configuration["model"] ?? Path.Combine(AppContext.BaseDirectory, "model.zip");
if (!File.Exists(path))
    CarModel.Train(path, new NeuralNetOptions { Preset = builder.Configuration.GetValue<NeuralNetPreset>("preset") });

builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<CarPool>(services, path));
builder.Services.AddHostedService<ModelReloader<Car, CarPrediction>>();
builder.Services.AddHealthChecks();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<BadRequestHandler>();
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new MissingNumberConverter()));

var app = builder.Build();
app.UseExceptionHandler();
app.MapHealthChecks("/health");
app.MapGet("/model", (CarPool pool) => pool.Describe());
app.MapPost("/predict", ([FromBody] Car car, CarPool pool) => pool.Predict(car));
app.MapPost("/predict/batch", ([FromBody] Car?[] cars, CarPool pool) => Array.IndexOf(cars, null) is var row and >= 0
    ? throw new BadHttpRequestException($"Row {row} is null; it must be an object.")
    : pool.Predict(cars!));

if (isLoadTest)
{
    await app.StartAsync();
    await LoadTestCommand.RunAsync(app.Urls.First(), app.Configuration);
    await app.StopAsync();
    return;
}

await app.RunAsync();
