using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Serving.LoadTest;

/// <summary>Several clients send requests, each its next one when it has the answer; prints how many get answers and how fast.</summary>
internal static class LoadTestCommand
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(string url, IConfiguration settings)
    {
        var clients = settings.GetValue("clients", 16);
        var seconds = settings.GetValue("seconds", 10);
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        var requests = Requests();
        await SendAsync(http, requests, clients, s_warmUp);
        var answers = await SendAsync(http, requests, clients, TimeSpan.FromSeconds(seconds));

        var times = answers.Select(answer => answer.Milliseconds).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{clients} clients, {seconds} s: {answers.Count / (double)seconds:0} requests/s, p50 {At(0.5):0.00} ms, "
            + $"p99 {At(0.99):0.00} ms, {answers.Count(answer => !answer.IsSuccess)} errors"));

        double At(double quantile) => times[(int)(quantile * (times.Length - 1))];
    }

    private static async Task<List<Answer>> SendAsync(HttpClient http, byte[][] requests, int clients, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var own = new List<Answer>();
            for (var i = client; clock.Elapsed < duration; i++)
                own.Add(await SendAsync(http, requests[i % requests.Length]));
            return own;
        })));
        return [.. answers.SelectMany(own => own)];
    }

    private static async Task<Answer> SendAsync(HttpClient http, byte[] request)
    {
        var start = Stopwatch.GetTimestamp();
        using var content = new ByteArrayContent(request) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await http.PostAsync("/predict", content);
        await response.Content.ReadAsByteArrayAsync();
        return new Answer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, response.IsSuccessStatusCode);
    }

    private static byte[][] Requests()
    {
        var random = new Random(1);
        string[] origins = ["USA", "Europe", "Japan"];
        return [.. Enumerable.Range(0, 1000).Select(_ => JsonSerializer.SerializeToUtf8Bytes(new
        {
            cylinders = 2 * random.Next(2, 5),
            displacement = random.Next(70, 450),
            horsepower = random.Next(10) == 0 ? (int?)null : random.Next(50, 230),
            weight = random.Next(1600, 5100),
            acceleration = random.Next(8, 25),
            year = random.Next(1970, 1983),
            origin = origins[random.Next(origins.Length)],
        }))];
    }

    private readonly record struct Answer(double Milliseconds, bool IsSuccess);
}
