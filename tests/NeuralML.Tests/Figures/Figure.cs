using System.Text.Json;

namespace NeuralML.Tests.Figures;

/// <summary>What Python computed, by file and name; the make_*.py beside each file says how.</summary>
internal static class Figure
{
    public static JsonElement Of(string file, string name)
    {
        using var stream = typeof(Figure).Assembly.GetManifestResourceStream(file + ".json")
            ?? throw new FileNotFoundException($"The figures {file}.json are not part of the test assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty(name).Clone();
    }

    /// <summary>The figures of a list, one by one.</summary>
    public static IEnumerable<JsonElement> All(string file, string name) => Of(file, name).EnumerateArray();

    /// <summary>An array of numbers, in which null is a missing one.</summary>
    public static float[] Numbers(this JsonElement element)
        => [.. element.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? float.NaN : item.GetSingle())];
}
