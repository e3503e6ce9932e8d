namespace NeuralML.KernelSvm.Calibration;

/// <summary>Probabilities of classes from those of pairs of them: the second method of Wu, Lin, Weng 2004.</summary>
internal static class PairwiseCoupling
{
    private const int FewestRounds = 100;
    private const double Precision = 1e-5;

    /// <param name="pairs">The probability of the row's class for each class of the column, <c>[classes, classes]</c>; changed.</param>
    /// <param name="products">Memory, <c>[classes]</c>.</param>
    /// <param name="probabilities">Of each class; they are above 0 and add up to 1.</param>
    public static void Solve(Span<double> pairs, Span<double> products, Span<double> probabilities)
    {
        var classes = probabilities.Length;
        ToQuadratic(pairs, classes);
        probabilities.Fill(1.0 / classes);
        for (var round = 0; round < Math.Max(FewestRounds, classes); round++)
        {
            var mean = Multiply(pairs, probabilities, products);
            var error = 0.0;
            foreach (var product in products)
                error = Math.Max(error, Math.Abs(product - mean));
            // Written so that NaN, which a score of NaN makes, ends it, too.
            if (!(error >= Precision / classes))
                break;
            for (var i = 0; i < classes; i++)
            {
                var own = pairs[(i * classes) + i];
                var difference = (mean - products[i]) / own;
                probabilities[i] += difference;
                mean = (mean + (difference * ((difference * own) + (2 * products[i])))) / (1 + difference) / (1 + difference);
                for (var j = 0; j < classes; j++)
                {
                    products[j] = (products[j] + (difference * pairs[(i * classes) + j])) / (1 + difference);
                    probabilities[j] /= 1 + difference;
                }
            }
        }
    }

    /// <summary>The matrix whose quadratic form the probabilities make least.</summary>
    private static void ToQuadratic(Span<double> pairs, int classes)
    {
        for (var i = 0; i < classes; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < classes; j++)
                sum += j == i ? 0 : pairs[(j * classes) + i] * pairs[(j * classes) + i];
            pairs[(i * classes) + i] = sum;
        }

        for (var i = 0; i < classes; i++)
        {
            for (var j = i + 1; j < classes; j++)
            {
                var product = -pairs[(i * classes) + j] * pairs[(j * classes) + i];
                (pairs[(i * classes) + j], pairs[(j * classes) + i]) = (product, product);
            }
        }
    }

    /// <summary>The matrix times the probabilities, and these times that.</summary>
    private static double Multiply(ReadOnlySpan<double> matrix, ReadOnlySpan<double> probabilities, Span<double> products)
    {
        var total = 0.0;
        for (var i = 0; i < products.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < products.Length; j++)
                sum += matrix[(i * products.Length) + j] * probabilities[j];
            products[i] = sum;
            total += probabilities[i] * sum;
        }

        return total;
    }
}
