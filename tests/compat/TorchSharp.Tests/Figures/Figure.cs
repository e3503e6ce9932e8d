using System.Collections.Concurrent;
using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Figures;

/// <summary>What PyTorch computed, by file and case; the make_*.py beside each file says how.</summary>
internal static class Figure
{
    private static readonly ConcurrentDictionary<string, JsonDocument> Documents = new();

    internal static JsonElement Of(string file, string name) => Documents.GetOrAdd(file, Read).RootElement.GetProperty(name);

    internal static IEnumerable<string> Names(string file) =>
        Documents.GetOrAdd(file, Read).RootElement.EnumerateObject().Select(item => item.Name);

    /// <summary>A tensor written by figures.py.</summary>
    internal static Tensor Tensor(this JsonElement element)
    {
        var shape = element.GetProperty("shape").EnumerateArray().Select(item => item.GetInt64()).ToArray();
        var values = element.GetProperty("values").EnumerateArray();
        return (element.TryGetProperty("dtype", out var type) ? type.GetString() : null) switch
        {
            null => tensor(values.Select(item => item.GetSingle()).ToArray(), shape),
            "float64" => tensor(values.Select(item => item.GetDouble()).ToArray(), shape),
            "int64" => tensor(values.Select(item => item.GetInt64()).ToArray(), shape),
            "bool" => tensor(values.Select(item => item.GetBoolean()).ToArray(), shape),
            var other => throw new NotSupportedException($"Figures of type {other}"),
        };
    }

    internal static void ShouldEqual(this Tensor actual, JsonElement expected, string what)
    {
        actual.shape.ShouldBe(expected.GetProperty("shape").EnumerateArray().Select(item => item.GetInt64()), what);
        using var tensor = expected.Tensor();
        using var single = tensor.@float();
        actual.ShouldEqual(single.data<float>().ToArray(), what);
    }

    internal static void ShouldEqual(this Tensor actual, float[] expected, string what = "")
    {
        using var single = actual.detach().@float();
        var values = single.contiguous().data<float>().ToArray();
        values.Length.ShouldBe(expected.Length, what);
        for (var i = 0; i < values.Length; i++)
            values[i].ShouldBe(expected[i], 1e-5 * Math.Max(1, Math.Abs(expected[i])), $"{what}[{i}]");
    }

    private static JsonDocument Read(string file)
    {
        using var stream = typeof(Figure).Assembly.GetManifestResourceStream(file + ".json")
            ?? throw new FileNotFoundException($"The figures {file}.json are not part of the test assembly.");
        return JsonDocument.Parse(stream);
    }
}
