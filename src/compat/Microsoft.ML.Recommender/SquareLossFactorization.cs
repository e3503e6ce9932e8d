using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers.Recommender;

/// <summary>
/// Stochastic gradient descent as in LIBMF (Chin, Zhuang, Juan and Lin 2015): each vector has its own learning rate, which falls with
/// the gradients that it has met. The values are scaled to a deviation of 1 meanwhile, so that no rate depends on their unit.
/// </summary>
internal sealed class SquareLossFactorization
{
    private readonly MatrixFactorizationTrainer.Options _options;
    private readonly Factors _factors;
    private readonly float[] _rowSquares;
    private readonly float[] _columnSquares;
    private readonly float[] _rowGradient;
    private readonly float[] _columnGradient;

    private SquareLossFactorization(Ratings ratings, MatrixFactorizationTrainer.Options options, double deviation, Random random)
    {
        _options = options;
        var mean = ratings.Values.Average(rating => Math.Abs((double)rating.Value)) / deviation;
        // The product of two such vectors is on average a value of the matrix.
        _factors = Factors.Create(
            ratings, options.ApproximationRank, 2 * Math.Sqrt(Math.Max(mean, 0.1) / options.ApproximationRank), random);
        _rowSquares = new float[ratings.RowCount];
        _columnSquares = new float[ratings.ColumnCount];
        _rowSquares.AsSpan().Fill(1);
        _columnSquares.AsSpan().Fill(1);
        _rowGradient = new float[options.ApproximationRank];
        _columnGradient = new float[options.ApproximationRank];
    }

    public static Factors Run(Ratings ratings, MatrixFactorizationTrainer.Options options, Random random)
    {
        var deviation = Deviation(ratings);
        var descent = new SquareLossFactorization(ratings, options, deviation, random);
        var order = Enumerable.Range(0, ratings.Count).ToArray();
        for (var i = 0; i < options.NumberOfIterations; i++)
        {
            random.Shuffle(order);
            foreach (var index in order)
                descent.Step(ratings.Values[index], (float)(ratings.Values[index].Value / deviation));
        }

        var scale = (float)Math.Sqrt(deviation);
        TensorPrimitives.Multiply(descent._factors.Left, scale, descent._factors.Left);
        TensorPrimitives.Multiply(descent._factors.Right, scale, descent._factors.Right);
        return descent._factors;
    }

    private static double Deviation(Ratings ratings)
    {
        var mean = ratings.Values.Average(rating => (double)rating.Value);
        var deviation = Math.Sqrt(ratings.Values.Average(rating => (rating.Value - mean) * (rating.Value - mean)));
        return deviation > 0 ? deviation : 1;
    }

    private void Step(Rating rating, float value)
    {
        var row = _factors.Row(rating.Row);
        var column = _factors.Column(rating.Column);
        var error = value - TensorPrimitives.Dot<float>(row, column);
        SetGradient(row, column, error, _rowGradient);
        SetGradient(column, row, error, _columnGradient);
        Move(row, _rowGradient, ref _rowSquares[rating.Row]);
        Move(column, _columnGradient, ref _columnSquares[rating.Column]);
    }

    private void SetGradient(ReadOnlySpan<float> vector, ReadOnlySpan<float> other, float error, Span<float> gradient)
    {
        TensorPrimitives.Multiply(vector, (float)_options.Lambda, gradient);
        TensorPrimitives.MultiplyAdd(other, -error, gradient, gradient);
    }

    private void Move(Span<float> vector, ReadOnlySpan<float> gradient, ref float squares)
    {
        TensorPrimitives.MultiplyAdd(gradient, (float)(-_options.LearningRate / Math.Sqrt(squares)), vector, vector);
        squares += TensorPrimitives.SumOfSquares(gradient) / vector.Length;
        if (_options.NonNegative)
            TensorPrimitives.Max(vector, 0f, vector);
    }
}
