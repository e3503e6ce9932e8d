using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

/// <summary>
/// All combinations, the last key fastest, over and over. A range is cut into steps of which its upper end is none. A choice of one has
/// a step but no feature, so that the options behind it read the values of their left neighbours.
/// </summary>
internal sealed class GridSearchTuner : ITuner
{
    private readonly SearchSpace.SearchSpace _space;
    private readonly int[] _steps;
    private readonly int[] _position;

    public GridSearchTuner(SearchSpace.SearchSpace space, int step)
    {
        _space = space;
        _steps = [.. space.Step.Select(own => own ?? step)];
        _position = new int[_steps.Length];
    }

    public Parameter Propose(TrialSettings settings)
    {
        var sample = _space.SampleFromFeatureSpace([.. _position.Zip(_steps, (position, steps) => (double)position / steps)]);
        Advance();
        return sample;
    }

    public void Update(TrialResult result)
    {
    }

    private void Advance()
    {
        for (var i = _position.Length - 1; i >= 0; i--)
        {
            if (++_position[i] < _steps[i])
                return;
            _position[i] = 0;
        }
    }
}
