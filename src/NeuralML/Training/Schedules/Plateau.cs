namespace NeuralML.Training.Schedules;

/// <summary>Lowers the rate when a loss has stopped falling.</summary>
internal sealed class Plateau(int patience)
{
    private const double Drop = 0.1;

    private double _best = double.PositiveInfinity;
    private int _waited;

    /// <summary>What the full rate is to be multiplied by now.</summary>
    public double Factor { get; private set; } = 1;

    public void Save(BinaryWriter writer)
    {
        writer.Write(_best);
        writer.Write(_waited);
        writer.Write(Factor);
    }

    public void Load(BinaryReader reader)
    {
        _best = reader.ReadDouble();
        _waited = reader.ReadInt32();
        Factor = reader.ReadDouble();
    }

    /// <summary>Takes note of the loss after an epoch.</summary>
    public void Report(double loss)
    {
        if (loss < _best)
        {
            _best = loss;
            _waited = 0;
        }
        else if (++_waited >= patience)
        {
            Factor *= Drop;
            _waited = 0;
        }
    }
}
