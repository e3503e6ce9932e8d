using System.Globalization;

namespace NeuralML.LibSvm;

/// <summary>Reads LIBSVM's format; what a line promises is checked before memory is taken for it.</summary>
internal static class LibSvmFile
{
    public const int MostFeatures = 1 << 24;

    /// <exception cref="FormatException">A line is not in the format, or there is none.</exception>
    public static List<LibSvmRow> Read(string path, int featureCount)
    {
        var rows = new List<LibSvmRow>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = comment < 0 ? line : line[..comment];
            if (string.IsNullOrWhiteSpace(text))
                continue;
            rows.Add(Parse(text, featureCount, how => new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"Line {number} of '{path}' is not in LIBSVM's format: {how}."))));
        }

        return rows.Count > 0 ? rows : throw new FormatException($"'{path}' has no rows.");
    }

    private static LibSvmRow Parse(string line, int featureCount, Func<string, FormatException> error)
    {
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (!TryParse(parts[0], out var label))
            throw error($"its label '{parts[0]}' is not a finite number");
        var (indices, values) = (new int[parts.Length - 1], new float[parts.Length - 1]);
        for (var i = 0; i < indices.Length; i++)
        {
            var part = parts[i + 1];
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !long.TryParse(part.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                throw error($"'{part}' is not index:value with a whole number as index");
            if (index < 1 || index > featureCount)
                throw error($"index {index} is not from 1 to {featureCount}");
            if (i > 0 && index - 1 <= indices[i - 1])
                throw error($"index {index} stands behind {indices[i - 1] + 1}; indices rise");
            if (!TryParse(part.AsSpan(colon + 1), out values[i]))
                throw error($"the value of '{part}' is not a finite number");
            indices[i] = (int)index - 1;
        }

        return new LibSvmRow(label, indices, values);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out float value)
        => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
}
