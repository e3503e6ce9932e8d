using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>Scores a row once, however many of its columns are asked for.</summary>
internal sealed class ScoredRow<TScore>(DataViewRow row, DataViewSchema.Column? feature, Scorer<TScore> scorer)
{
    private readonly ValueGetter<VBuffer<float>>? _getFeatures = feature is { } column ? row.GetGetter<VBuffer<float>>(column) : null;
    private long _position = long.MinValue;
    private VBuffer<float> _features;
    private TScore _score = default!;

    public ref readonly TScore Score
    {
        get
        {
            if (_position != row.Position)
            {
                _getFeatures?.Invoke(ref _features);
                scorer(in _features, ref _score);
                _position = row.Position;
            }

            return ref _score;
        }
    }
}
