using Microsoft.ML;

namespace NeuralML.Tests.KernelSvm;

public sealed class ExampleWeightTests
{
    private readonly MLContext _ml = new(seed: 1);

    private KernelSvmTransformer Fit(string label, IReadOnlyList<SvmRow> rows, bool weighted)
    {
        var options = SvmFast.Options(label);
        options.ExampleWeightColumnName = weighted ? "Weight" : null;
        (options.CalibrateProbabilities, options.Tolerance, options.Cost, options.Gamma) = (false, 1e-5, 1, 0.2);
        return _ml.KernelSvm(options).Fit(SvmRow.Load(_ml, rows));
    }

    [Theory]
    [InlineData("Flag")]
    [InlineData("Number")]
    public void A_row_of_weight_2_counts_as_two_and_one_of_weight_0_not_at_all(string label)
    {
        var rows = SvmRow.Train();
        for (var i = 0; i < rows.Length; i++)
            rows[i].Weight = i % 3;
        var copies = rows.SelectMany(row => Enumerable.Repeat(row, (int)row.Weight)).ToList();

        var (weighted, repeated) = (Fit(label, rows, weighted: true), Fit(label, copies, weighted: false));

        weighted.Model.Objectives[0].ShouldBe(repeated.Model.Objectives[0], 1e-3 * Math.Abs(repeated.Model.Objectives[0]));
        var test = SvmRow.Load(_ml, SvmRow.Test());
        var (own, other) = (Scores.Of(weighted.Transform(test)), Scores.Of(repeated.Transform(test)));
        for (var i = 0; i < own.Length; i++)
            own[i].ShouldBe(other[i], 0.01f);
    }

    [Fact]
    public void A_negative_weight_is_refused_by_name()
    {
        var rows = SvmRow.Train();
        rows[3].Weight = -1;

        Should.Throw<InvalidOperationException>(() => Fit("Flag", rows, weighted: true)).Message.ShouldContain("'Weight'");
    }
}
