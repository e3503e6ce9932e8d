using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class FeatureEncoderTests
{
    private static float[] Encode(TrainingTable table, int[] training, params float[] rows)
    {
        var encoder = FeatureEncoder.Fit(NumericScaling.None, table, training);
        var encoded = new float[rows.Length / table.FeatureCount * encoder.Width];
        encoder.Encode(rows, [], encoded);
        return encoded;
    }

    [Fact]
    public void Features_that_never_lack_stay_as_many()
        => Encode(Table.OfRows([1, 2], [3, 4]), [0, 1], 5, 6, 7, 8).ShouldBe([5, 6, 7, 8]);

    [Fact]
    public void A_feature_that_lacked_in_training_is_told_by_an_input_of_its_own()
    {
        var table = Table.OfRows([1, 2, float.NaN], [3, 4, 5], [float.NaN, 4, 7]);

        Encode(table, [0, 1, 2], float.NaN, 9, 8, 5, 9, float.NaN).ShouldBe([2, 9, 8, 1, 0, 5, 9, 6, 0, 1]);
    }

    [Fact]
    public void What_lacks_in_validation_rows_only_is_not_known()
        => Encode(Table.OfRows([1], [float.NaN], [3]), [0, 2], float.NaN).ShouldBe([2]);

    [Fact]
    public void Inputs_of_categories_follow_those_of_numbers()
    {
        var table = new TrainingTable([1, float.NaN, 3], new float[3], 1, [1, 1, 2, 2, 1, 3], [2, 3]);
        var encoder = FeatureEncoder.Fit(NumericScaling.None, table, table.AllRows());
        var encoded = new float[2 * encoder.Width];

        encoder.Encode([5, float.NaN], [2, 3, 1, 0], encoded);

        encoded.ShouldBe([5, 0, 0, 1, 0, 0, 1, 2, 1, 1, 0, 0, 0, 0]);
    }

    [Fact]
    public void A_feature_that_never_lacked_in_training_is_imputed()
        => Encode(Table.OfRows([1, float.NaN], [3, 6]), [0, 1], float.NaN, 1).ShouldBe([2, 1, 0]);
}
