using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Figures;

/// <summary>What PyTorch computed, by kind and case; see make_figures.py.</summary>
internal static class Figure
{
    private static readonly JsonDocument Document = Read();

    internal static JsonElement Of(string kind, string name) => Document.RootElement.GetProperty(kind).GetProperty(name);

    internal static float[] Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetSingle())];

    internal static Tensor Tensor(this JsonElement element, string name, params long[] shape) => tensor(element.Numbers(name), shape);

    internal static void ShouldEqual(this Tensor actual, float[] expected, string what = "")
    {
        using var single = actual.detach().@float();
        var values = single.data<float>().ToArray();
        values.Length.ShouldBe(expected.Length, what);
        for (var i = 0; i < values.Length; i++)
            values[i].ShouldBe(expected[i], 1e-5 * Math.Max(1, Math.Abs(expected[i])), $"{what}[{i}]");
    }

    private static JsonDocument Read()
    {
        using var stream = typeof(Figure).Assembly.GetManifestResourceStream("figures.json")!;
        return JsonDocument.Parse(stream);
    }
}
