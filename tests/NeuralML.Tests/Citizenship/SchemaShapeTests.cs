using Microsoft.ML;
using NeuralML.Tests.NeuralNet;

namespace NeuralML.Tests.Citizenship;

/// <summary>What is known of the columns before fitting is what comes of them, for all tasks.</summary>
public sealed class SchemaShapeTests
{
    private readonly MLContext _ml = new(seed: 1);

    private void ShouldAgree(IDataView data, NeuralNetOptions options)
    {
        var estimator = _ml.NeuralNet(options);
        using var model = estimator.Fit(data);

        estimator.GetOutputSchema(ShapeReader.Read(data.Schema)).Select(SchemaText.Describe).Order()
            .ShouldBe(ShapeReader.Read(model.GetOutputSchema(data.Schema)).Select(SchemaText.Describe).Order());
    }

    [Theory]
    [InlineData("SameSign")]
    [InlineData("Ring")]
    [InlineData("Parabola")]
    public void One_label(string label) => ShouldAgree(Row.Load(_ml, 60), Fast.Options(label, epochs: 1));

    [Fact]
    public void Quantiles()
    {
        var options = Fast.Options("Parabola", epochs: 1);
        options.Quantiles = [0.1, 0.9];
        ShouldAgree(Row.Load(_ml, 60), options);
    }

    [Fact]
    public void Counts()
    {
        var options = Fast.Options("Parabola", epochs: 1);
        options.RegressionLoss = RegressionLoss.Poisson;
        ShouldAgree(Row.Load(_ml, 60), options);
    }

    [Theory]
    [InlineData("Numbers", true)]
    [InlineData("Flags", true)]
    [InlineData("Numbers", false)]
    [InlineData("Flags", false)]
    public void Several_labels_with_and_without_names(string label, bool named)
        => ShouldAgree(
            named ? MultiRow.Load(_ml, 60) : _ml.Data.LoadFromEnumerable(MultiRow.Draw(60)), Fast.Options(label, epochs: 1));
}
