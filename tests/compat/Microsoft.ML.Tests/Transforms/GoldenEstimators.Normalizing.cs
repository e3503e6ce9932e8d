using Microsoft.ML;
using Microsoft.ML.Transforms;
using static Microsoft.ML.Transforms.LpNormNormalizingEstimatorBase;

namespace NeuralML.Compat.Tests.Transforms;

internal sealed partial class GoldenEstimators
{
    private static string Text(bool value) => value ? "true" : "false";

    private void AddRobustAndBinning()
    {
        foreach (var column in (string[])["A", "B", "C", "D", "Z", "V", "Dbl"])
        {
            foreach (var flag in (bool[])[true, false])
            {
                foreach (var useCdf in (bool[])[true, false])
                {
                    Add(
                        $"NormalizeLogMeanVariance(\"Out\", {Text(flag)}, \"{column}\", useCdf: {Text(useCdf)})",
                        t => t.NormalizeLogMeanVariance("Out", flag, column, useCdf: useCdf));
                }

                foreach (var bins in (int[])[4, 1024])
                {
                    Add(
                        $"NormalizeBinning(\"Out\", \"{column}\", fixZero: {Text(flag)}, maximumBinCount: {bins})",
                        t => t.NormalizeBinning("Out", column, fixZero: flag, maximumBinCount: bins));
                }

                Add(
                    $"NormalizeRobustScaling(\"Out\", \"{column}\", centerData: {Text(flag)})",
                    t => t.NormalizeRobustScaling("Out", column, centerData: flag));
            }
        }

        Add(
            "NormalizeRobustScaling(\"Out\", \"A\", quantileMin: 10, quantileMax: 90)",
            t => t.NormalizeRobustScaling("Out", "A", quantileMin: 10, quantileMax: 90));
        Add(
            "NormalizeSupervisedBinning(\"Out\", \"A\", labelColumnName: \"Key\", mininimumExamplesPerBin: 2, maximumBinCount: 4)",
            t => t.NormalizeSupervisedBinning("Out", "A", labelColumnName: "Key", mininimumExamplesPerBin: 2, maximumBinCount: 4));
    }

    private void AddNorms()
    {
        const string Norm = "LpNormNormalizingEstimatorBase.NormFunction.";
        Add("NormalizeLpNorm(\"Out\", \"V\")", t => t.NormalizeLpNorm("Out", "V"));
        Add("NormalizeLpNorm(\"Out\", \"A\")", t => t.NormalizeLpNorm("Out", "A"));
        foreach (var norm in Enum.GetValues<NormFunction>())
            Add($"NormalizeLpNorm(\"Out\", \"V\", {Norm}{norm})", t => t.NormalizeLpNorm("Out", "V", norm));
        Add(
            $"NormalizeLpNorm(\"Out\", \"V\", {Norm}L2, ensureZeroMean: true)",
            t => t.NormalizeLpNorm("Out", "V", NormFunction.L2, ensureZeroMean: true));
        Add("NormalizeGlobalContrast(\"Out\", \"V\")", t => t.NormalizeGlobalContrast("Out", "V"));
    }

    private void AddMissingIndicators()
    {
        foreach (var column in (string[])["B", "V", "C", "Dbl", "Z", "Cat"])
            Add($"IndicateMissingValues(\"Out\", \"{column}\")", t => t.IndicateMissingValues("Out", column));
        Add(
            "Concatenate(\"F\", \"A\", \"B\").Append(Transforms.IndicateMissingValues(\"Out\", \"F\"))",
            t => t.Concatenate("F", "A", "B").Append(t.IndicateMissingValues("Out", "F")));
    }
}
