namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// Boosts an additive model: in each iteration every feature gets a small step by its one best split. All steps of an iteration follow
/// the same gradient, so rows are read twice only: for the histograms, and for the new scores.
/// </summary>
internal sealed unsafe class AdditiveBooster : IDisposable
{
    // Curvatures change little from one small step to the next, so their histogram is made anew every so many iterations.
    private const int CurvatureEvery = 8;
    private const int CheckEvery = 16;

    private readonly AdditiveFit _fit;
    private readonly TreeRows _rows;
    private readonly Objective _objective;
    private readonly Crew _crew;
    private readonly BinnedTable _table;
    private readonly TreeTargets _targets;
    private readonly SplitFinder _finder;
    private readonly float[] _scores;
    private readonly double[][] _effects;
    private readonly double[][] _columnSteps;
    private readonly double[] _offsets;
    private readonly float[] _steps;
    private readonly AdditiveHistograms _histograms;

    public AdditiveBooster(AdditiveFit fit, TreeRows rows, Objective objective)
    {
        (_fit, _rows, _objective) = (fit, rows, objective);
        _crew = Crew.For(rows, fit.Threads);
        _table = BinnedTable.Create(rows, fit.MaximumBinCount, fit.ShareColumns, _crew);
        _targets = new TreeTargets(rows.Count, rows.Weights, objective.HasCurvatures);
        _finder = new SplitFinder(_table, _targets, fit.MinimumCount);
        _scores = new float[rows.Count];
        _effects = Array.ConvertAll(_table.Features, feature => new double[feature.Bins.Count]);
        _columnSteps = [.. Enumerable.Range(0, _table.Stride).Select(_ => new double[HistogramBuilder.Bins])];
        _offsets = new double[_table.Stride];
        _steps = new float[_table.Stride * HistogramBuilder.Bins];
        _histograms = new AdditiveHistograms(_table, _targets, _crew);
    }

    public double Bias { get; private set; }

    /// <param name="validation">Rows on which the best number of iterations is chosen; null for all iterations.</param>
    /// <param name="metric">By which it is chosen.</param>
    public ShapeFunction[] Boost(TreeRows? validation, StoppingMetric metric)
    {
        var validationScores = new float[validation?.Count ?? 0];
        var best = float.NaN;
        ShapeFunction[]? bestShapes = null;
        for (var iteration = 0; iteration < _fit.Iterations; iteration++)
        {
            _crew.Run(worker =>
            {
                var (start, end) = _crew.Share(worker, _rows.Count);
                _objective.Differentiate(_scores, _targets, start, end);
            });
            _targets.Pack(_crew);
            _histograms.Build(withCurvatures: iteration % CurvatureEvery == 0);
            TakeSteps();
            _crew.Run(UpdateScores);
            if (validation is null || (iteration % CheckEvery != 0 && iteration != _fit.Iterations - 1))
                continue;
            var shapes = ToShapes();
            Score(validation, shapes, validationScores);
            var score = metric.Of(validation, validationScores);
            if (!float.IsNaN(best) && (metric.LowerIsBetter ? score >= best : score <= best))
                continue;
            best = score;
            bestShapes = shapes;
        }

        return Centre(bestShapes ?? ToShapes());
    }

    public void Dispose()
    {
        _histograms.Dispose();
        _table.Dispose();
        _crew.Dispose();
    }

    private static void Score(TreeRows rows, ShapeFunction[] shapes, float[] scores)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            var sum = 0.0;
            for (var feature = 0; feature < shapes.Length; feature++)
                sum += shapes[feature].Of(rows.Features.Value(row, feature));
            scores[row] = (float)sum;
        }
    }

    private void TakeSteps()
    {
        foreach (var steps in _columnSteps)
            Array.Clear(steps);
        Array.Clear(_offsets);
        var sums = _histograms.Sums;
        for (var position = 0; position < _table.Features.Length; position++)
        {
            var feature = _table.Features[position];
            var split = _finder.Find(_histograms.Gradients, sums, position, position + 1, mayUse: null);
            if (split.Gain <= 0)
                continue;
            var (left, right) = _histograms.Steps(feature, split.LastLeft);
            left = Limit(left);
            right = Limit(right);
            var effects = _effects[position];
            for (var bin = 0; bin < effects.Length; bin++)
                effects[bin] += bin <= split.LastLeft ? left : right;
            AddColumnSteps(feature, split.LastLeft, left, right);
        }

        for (var column = 0; column < _columnSteps.Length; column++)
        {
            for (var code = 0; code < HistogramBuilder.Bins; code++)
                _steps[(column * HistogramBuilder.Bins) + code] = (float)(_columnSteps[column][code] + _offsets[column]);
        }
    }

    private double Limit(double step) => Math.Clamp(step, -_fit.MaximumOutput, _fit.MaximumOutput) * _fit.LearningRate;

    // In a shared column the bins of other features mean the default bin of this one.
    private void AddColumnSteps(BinnedFeature feature, int lastLeft, double left, double right)
    {
        var steps = _columnSteps[feature.Column];
        var byDefault = feature.IsAlone ? 0 : feature.DefaultBin <= lastLeft ? left : right;
        _offsets[feature.Column] += byDefault;
        for (var bin = 0; bin < feature.Bins.Count; bin++)
        {
            if (feature.IsAlone || bin != feature.DefaultBin)
                steps[feature.Encode(bin)] += (bin <= lastLeft ? left : right) - byDefault;
        }
    }

    private void UpdateScores(int worker)
    {
        var (start, end) = _crew.Share(worker, _rows.Count);
        var stride = _table.Stride;
        var columns = _table.ColumnCount;
        fixed (float* steps = _steps)
        {
            for (var row = start; row < end; row++)
            {
                var bins = _table.Bins + ((nint)row * stride);
                var sum = 0f;
                for (var column = 0; column < columns; column++)
                    sum += steps[(column * HistogramBuilder.Bins) + bins[column]];
                _scores[row] += sum;
            }
        }
    }

    private ShapeFunction[] ToShapes()
    {
        var shapes = new ShapeFunction[_rows.FeatureCount];
        Array.Fill(shapes, new ShapeFunction([], [0], 0));
        for (var position = 0; position < _effects.Length; position++)
        {
            var bins = _table.Features[position].Bins;
            var effects = _effects[position];
            shapes[_table.Features[position].Index]
                = new ShapeFunction([.. bins.Bounds], effects[..(bins.Bounds.Count + 1)], effects[^1]);
        }

        return shapes;
    }

    /// <summary>Makes the mean effect of each feature 0; what is taken off becomes the bias.</summary>
    private ShapeFunction[] Centre(ShapeFunction[] shapes)
    {
        Bias = 0;
        var values = new float[_rows.Count];
        for (var feature = 0; feature < shapes.Length; feature++)
        {
            var shape = shapes[feature];
            _rows.Features.CopyColumn(feature, 0, values);
            double sum = 0, weights = 0;
            for (var row = 0; row < values.Length; row++)
            {
                var weight = _rows.Weights?[row] ?? 1;
                sum += weight * shape.Of(values[row]);
                weights += weight;
            }

            var mean = sum / weights;
            Bias += mean;
            shapes[feature] = shape with
            {
                Effects = Array.ConvertAll(shape.Effects, effect => effect - mean),
                MissingEffect = shape.MissingEffect - mean,
            };
        }

        return shapes;
    }
}
