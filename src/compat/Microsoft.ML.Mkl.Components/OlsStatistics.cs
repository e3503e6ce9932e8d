using MathNet.Numerics;

namespace Microsoft.ML.Trainers;

/// <summary>How well the regression fits its training data, and how sure its coefficients are (the intercept first).</summary>
internal sealed record OlsStatistics(
    double RSquared, double RSquaredAdjusted, double[]? StandardErrors, double[]? TValues, double[]? PValues)
{
    public static OlsStatistics Compute(TrainingRows rows, LeastSquaresSolver solver)
    {
        var coefficients = solver.Coefficients;
        var (residual, total) = SumsOfSquares(rows, coefficients);
        var rSquared = 1 - (residual / total);
        var freedom = rows.Count - coefficients.Length;
        if (freedom <= 0 || solver.Inverse is not { } inverse)
            return new OlsStatistics(rSquared, double.NaN, null, null, null);

        var variance = residual / freedom;
        var errors = inverse.Diagonal().Map(value => Math.Sqrt(variance * value)).ToArray();
        var tValues = coefficients.Zip(errors, (coefficient, error) => coefficient / error).ToArray();
        return new OlsStatistics(
            rSquared,
            1 - ((1 - rSquared) * (rows.Count - 1) / freedom),
            errors,
            tValues,
            Array.ConvertAll(tValues, t => TwoSidedP(t, freedom)));
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(RSquared);
        writer.Write(RSquaredAdjusted);
        foreach (var values in new[] { StandardErrors, TValues, PValues })
        {
            writer.Write(values is not null);
            if (values is not null)
                writer.WriteArray(values);
        }
    }

    public static OlsStatistics Load(BinaryReader reader)
        => new(reader.ReadDouble(), reader.ReadDouble(), LoadValues(reader), LoadValues(reader), LoadValues(reader));

    private static double[]? LoadValues(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadArray<double>() : null;

    private static (double Residual, double Total) SumsOfSquares(TrainingRows rows, double[] coefficients)
    {
        double residual = 0, total = 0, mean = 0, weights = 0;
        var features = new double[rows.FeatureCount];
        for (var i = 0; i < rows.Count; i++)
        {
            double weight = rows.Weight(i), label = rows.Label(i);
            var prediction = coefficients[0];
            rows.Features(i).CopyTo(features);
            for (var j = 0; j < features.Length; j++)
                prediction += coefficients[j + 1] * features[j];
            residual += weight * (label - prediction) * (label - prediction);

            // Welford's update of the weighted variance.
            weights += weight;
            var deviation = label - mean;
            mean += weights > 0 ? deviation * weight / weights : 0;
            total += weight * deviation * (label - mean);
        }

        return (residual, total);
    }

    /// <summary>How likely a t value as far from 0 is by chance; by the incomplete beta function, exact in the tails, too.</summary>
    private static double TwoSidedP(double t, double freedom)
        => double.IsNaN(t) ? double.NaN : SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (t * t)));
}
