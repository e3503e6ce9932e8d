namespace Microsoft.ML.Transforms.TimeSeries;

internal static class SsaForecasterFormat
{
    public static void Write(BinaryWriter writer, SsaForecaster forecaster)
    {
        var (settings, model) = (forecaster.Settings, forecaster.Model);
        writer.Write(settings.WindowSize);
        writer.Write(settings.Stabilizes);
        writer.Write(settings.MaximumGrowth ?? double.NaN);
        writer.Write(forecaster.Adaptation?.SeriesLength ?? 0);
        writer.Write(forecaster.Adaptation?.Discount ?? 1);
        writer.Write(model.Space.Rank);
        foreach (var vector in model.Space.Basis)
            writer.WriteArray(vector);
        writer.WriteArray(model.Recurrence);
        writer.Write(model.SignalVariance);
        writer.Write(model.NoiseVariance);
        writer.WriteArray(forecaster.State);
        writer.WriteArray(forecaster.Window);
        writer.WriteArray(forecaster.Series);
    }

    public static SsaForecaster Read(BinaryReader reader)
    {
        var windowSize = reader.ReadInt32();
        if (windowSize < 2)
            throw new FormatException($"The model is damaged: windows of {windowSize} values");
        var stabilizes = reader.ReadBoolean();
        var growth = reader.ReadDouble();
        var settings = new SsaSettings(windowSize, stabilizes, double.IsNaN(growth) ? null : growth);
        var (seriesLength, discount) = (reader.ReadInt32(), reader.ReadDouble());
        if (seriesLength < 0 || !(discount is > 0 and <= 1))
            throw new FormatException($"The model is damaged: it keeps {seriesLength} values, discounted by {discount}");
        var rank = reader.ReadInt32();
        if (rank < 1 || rank >= windowSize)
            throw new FormatException($"The model is damaged: a rank of {rank} of windows of {windowSize} values");
        var basis = new List<double[]>();
        while (basis.Count < rank)
            basis.Add(ReadArray(reader, windowSize));
        var recurrence = ReadArray(reader, windowSize - 1);
        var model = new SsaModel(new Subspace([.. basis]), recurrence, ReadVariance(reader), ReadVariance(reader));
        var (state, window) = (ReadArray(reader, windowSize), ReadArray(reader, windowSize));
        var series = reader.ReadArray<double>();
        if (series.Length > seriesLength)
            throw new FormatException($"The model is damaged: {series.Length} values are kept instead of at most {seriesLength}");
        return new SsaForecaster(
            settings, seriesLength == 0 ? null : new Adaptation(seriesLength, discount), model, state, window, series);
    }

    private static double[] ReadArray(BinaryReader reader, int length)
    {
        var values = reader.ReadArray<double>();
        return values.Length == length
            ? values
            : throw new FormatException($"The model is damaged: {values.Length} numbers instead of {length}");
    }

    private static double ReadVariance(BinaryReader reader)
    {
        var variance = reader.ReadDouble();
        return variance >= 0 ? variance : throw new FormatException($"The model is damaged: {variance} as a variance");
    }
}
