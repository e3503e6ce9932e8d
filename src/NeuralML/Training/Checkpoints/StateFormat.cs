namespace NeuralML.Training.Checkpoints;

/// <summary>The content of a checkpoint: all that further training depends on.</summary>
internal static class StateFormat
{
    public static void Write(BinaryWriter writer, TrainingState state)
    {
        HistoryFormat.Write(writer, state.History);
        writer.Write(state.BestEpoch);
        writer.Write(state.BestCost);
        TensorFormat.Write(writer, state.Best.Weights);
        TensorFormat.Write(writer, state.Best.Copies);
        state.Schedule.Save(writer);
        WriteNoise(writer, state.Network.NoiseState);
        if (state.Average is { } average)
        {
            writer.Write(average.Updates);
            TensorFormat.Write(writer, average.Averages);
        }

        state.Optimizer.save_state_dict(writer);
    }

    /// <exception cref="FormatException">The content is not possible.</exception>
    public static void Read(BinaryReader reader, TrainingState state, int mostEpochs)
    {
        state.History.AddRange(HistoryFormat.Read(reader, mostEpochs));
        state.BestEpoch = reader.ReadInt32();
        if (state.BestEpoch < 1 || state.BestEpoch > state.History.Count)
            throw new FormatException($"its best epoch is {state.BestEpoch} of {state.History.Count}");
        state.BestCost = reader.ReadDouble();
        TensorFormat.Read(reader, state.Best.Weights);
        TensorFormat.Read(reader, state.Best.Copies);
        state.Schedule.Load(reader);
        state.Network.NoiseState = ReadNoise(reader, state.Network.NoiseState.Count);
        if (state.Average is { } average)
        {
            average.Updates = reader.ReadInt64();
            TensorFormat.Read(reader, average.Averages);
        }

        state.Optimizer.load_state_dict(reader);
    }

    private static void WriteNoise(BinaryWriter writer, IReadOnlyList<ulong> noise)
    {
        writer.Write(noise.Count);
        foreach (var value in noise)
            writer.Write(value);
    }

    private static ulong[] ReadNoise(BinaryReader reader, int count)
    {
        if (reader.ReadInt32() != count)
            throw new FormatException("its network has other dropouts");
        var noise = new ulong[count];
        for (var i = 0; i < count; i++)
            noise[i] = reader.ReadUInt64();
        return noise;
    }
}
