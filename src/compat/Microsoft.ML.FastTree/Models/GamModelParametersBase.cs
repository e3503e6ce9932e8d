using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.FastTree;

public abstract class GamModelParametersBase : ModelParametersBase<float>, ICalculateFeatureContribution
{
    public readonly double Bias;
    public readonly int NumberOfShapeFunctions;

    private readonly ShapeFunction[] _shapes;

    private protected GamModelParametersBase(ShapeFunction[] shapes, double bias)
    {
        _shapes = shapes;
        Bias = bias;
        NumberOfShapeFunctions = shapes.Length;
    }

    public IReadOnlyList<double> GetBinUpperBounds(int featureIndex)
        => [.. Shape(featureIndex).Bounds.Select(bound => (double)bound), double.PositiveInfinity];

    public IReadOnlyList<double> GetBinEffects(int featureIndex) => [.. Shape(featureIndex).Effects];

    FeatureContributionCalculator ICalculateFeatureContribution.FeatureContributionCalculator
        => new(() => (in VBuffer<float> features, Span<float> contributions) =>
        {
            features.CopyTo(contributions);
            for (var i = 0; i < contributions.Length; i++)
                contributions[i] = (float)_shapes[i].Of(contributions[i]);
        });

    private protected abstract VersionInfo SavedVersion { get; }

    private protected static (ShapeFunction[] Shapes, double Bias) LoadShapes(ModelLoadContext ctx, VersionInfo version)
    {
        ctx.CheckAtModel(version);
        var bias = ctx.Reader.ReadDouble();
        var count = ctx.Reader.ReadCount();
        var shapes = new List<ShapeFunction>();
        for (var i = 0; i < count; i++)
            shapes.Add(ShapeFunction.Load(ctx.Reader));
        return ([.. shapes], bias);
    }

    private protected sealed override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(SavedVersion);
        ctx.Writer.Write(Bias);
        ctx.Writer.Write(_shapes.Length);
        foreach (var shape in _shapes)
            shape.Save(ctx.Writer);
    }

    private protected sealed override Scorer<float> CreateScorer()
    {
        var dense = new float[_shapes.Length];
        return (in VBuffer<float> features, ref float score) =>
        {
            if (features.Length != dense.Length)
                throw new InvalidOperationException($"Features: expected {dense.Length} slots, but got {features.Length}");
            features.CopyTo(dense);
            var sum = Bias;
            for (var i = 0; i < dense.Length; i++)
                sum += _shapes[i].Of(dense[i]);
            score = (float)sum;
        };
    }

    private ShapeFunction Shape(int featureIndex)
        => featureIndex >= 0 && featureIndex < _shapes.Length
            ? _shapes[featureIndex]
            : throw new ArgumentOutOfRangeException(nameof(featureIndex), $"The model has {_shapes.Length} features");
}
