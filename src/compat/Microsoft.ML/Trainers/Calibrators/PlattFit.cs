namespace Microsoft.ML.Calibrators;

/// <summary>
/// Platt's sigmoid, by Newton's method with backtracking (Lin, Lin and Weng 2007). The targets are those of Platt: not 0 and 1 but
/// what Laplace's rule makes of the number of negatives and positives.
/// </summary>
internal static class PlattFit
{
    private const int MaxSteps = 100;
    private const double Ridge = 1e-12;

    public static PlattCalibrator Fit(CalibrationRow[] rows)
    {
        double positives = rows.Sum(row => row.IsPositive ? (double)row.Weight : 0);
        var negatives = rows.Sum(row => (double)row.Weight) - positives;
        double high = (positives + 1) / (positives + 2), low = 1 / (negatives + 2);

        double slope = 0, offset = Math.Log((negatives + 1) / (positives + 1));
        var loss = Loss(slope, offset);
        for (var step = 0; step < MaxSteps; step++)
        {
            var (gradientSlope, gradientOffset, a, b, c) = Derivatives(slope, offset);
            if (Math.Max(Math.Abs(gradientSlope), Math.Abs(gradientOffset)) < 1e-9)
                break;
            var determinant = (a * c) - (b * b);
            var towardsSlope = -((c * gradientSlope) - (b * gradientOffset)) / determinant;
            var towardsOffset = -((a * gradientOffset) - (b * gradientSlope)) / determinant;
            var descent = (gradientSlope * towardsSlope) + (gradientOffset * towardsOffset);

            var size = 1.0;
            double next;
            while ((next = Loss(slope + (size * towardsSlope), offset + (size * towardsOffset))) > loss + (1e-4 * size * descent)
                && size > 1e-10)
                size /= 2;
            if (next >= loss)
                break;
            slope += size * towardsSlope;
            offset += size * towardsOffset;
            loss = next;
        }

        return new PlattCalibrator(slope, offset);

        double Loss(double trialSlope, double trialOffset)
        {
            var sum = 0.0;
            foreach (var row in rows)
            {
                // log(1 + e^z) - (1 - t) z, in the form that does not overflow.
                var exponent = (trialSlope * row.Score) + trialOffset;
                var target = row.IsPositive ? high : low;
                sum += row.Weight
                    * (Math.Log(1 + Math.Exp(-Math.Abs(exponent))) + Math.Max(exponent, 0) - ((1 - target) * exponent));
            }

            return sum;
        }

        (double GradientSlope, double GradientOffset, double A, double B, double C) Derivatives(double atSlope, double atOffset)
        {
            double gradientSlope = 0, gradientOffset = 0, a = Ridge, b = 0, c = Ridge;
            foreach (var row in rows)
            {
                var probability = 1 / (1 + Math.Exp((atSlope * row.Score) + atOffset));
                var difference = row.Weight * ((row.IsPositive ? high : low) - probability);
                var curvature = row.Weight * probability * (1 - probability);
                gradientSlope += difference * row.Score;
                gradientOffset += difference;
                a += curvature * row.Score * row.Score;
                b += curvature * row.Score;
                c += curvature;
            }

            return (gradientSlope, gradientOffset, a, b, c);
        }
    }
}
