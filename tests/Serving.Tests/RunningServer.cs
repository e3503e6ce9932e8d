using System.Net.Http.Json;
using System.Text.Json;
using Serving.Cars;

namespace Serving.Tests;

/// <summary>A server that several tests ask.</summary>
public sealed class RunningServer : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerOptions.Web) { Converters = { new MissingNumberConverter() } };

    private readonly Server _server;

    public RunningServer()
    {
        _server = new Server(Model.Path);
        Client = _server.CreateClient();
    }

    public ModelFile Model { get; } = new();

    public HttpClient Client { get; }

    internal async Task<CarPrediction> PredictAsync(Car car) => await PostAsync<CarPrediction>("/predict", car);

    internal async Task<CarPrediction[]> PredictAsync(Car[] cars) => await PostAsync<CarPrediction[]>("/predict/batch", cars);

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
        Model.Dispose();
    }

    private async Task<T> PostAsync<T>(string path, object body)
    {
        using var response = await Client.PostAsJsonAsync(path, body, s_json);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>())!;
    }
}
