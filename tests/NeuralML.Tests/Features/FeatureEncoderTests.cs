using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class FeatureEncoderTests
{
    private static FeatureEncoder Fit(TrainingTable table, params int[] training)
        => FeatureEncoder.Fit(NumericScaling.None, table, training.Length == 0 ? table.AllRows() : training);

    private static float[] Encode(TrainingTable table, params float[] rows)
    {
        var encoder = Fit(table);
        var encoded = new float[rows.Length / table.FeatureCount * encoder.Width];
        encoder.Encode(rows, [], encoded);
        return encoded;
    }

    [Fact]
    public void Features_of_many_values_stay_as_many()
        => Encode(Table.OfRows([1, 2], [3, 4], [5, 7]), 5, 6, 7, 8).ShouldBe([5, 6, 7, 8]);

    [Fact]
    public void A_feature_that_lacked_in_training_is_told_by_an_input_of_its_own()
    {
        var table = Table.OfRows([1, 2, float.NaN], [3, 4, 5], [float.NaN, 4, 7], [5, 6, 3]);

        Encode(table, float.NaN, 9, 8, 5, 9, float.NaN).ShouldBe([3, 9, 8, 1, 0, 5, 9, 5, 0, 1]);
    }

    [Fact]
    public void What_lacks_in_validation_rows_only_is_not_known()
    {
        var encoder = Fit(Table.OfRows([1], [float.NaN], [2], [6]), 0, 2, 3);
        var encoded = new float[encoder.Width];

        encoder.Encode([float.NaN], [], encoded);

        encoded.ShouldBe([3]);
    }

    [Fact]
    public void Numbers_of_two_values_pass_behind_the_others_unscaled()
    {
        var table = Table.OfRows([0, 1, 5], [1, 2, 5], [0, 3, 4]);
        var encoder = FeatureEncoder.Fit(NumericScaling.QuantileNormal, table, table.AllRows());
        var encoded = new float[2 * encoder.Width];

        encoder.Encode([0, 2, 5, 1, 2, 4], [], encoded);

        encoder.NumberCount.ShouldBe(1);
        encoded.ShouldBe([0, 0, 1, 0, 1, 0]);
    }

    [Fact]
    public void What_is_constant_is_left_out()
    {
        var table = new TrainingTable([4, 1, 4, 2, 4, 3], new float[3], 2, [1, 1, 1], [1]);
        var encoder = Fit(table);

        encoder.Width.ShouldBe(1);
        encoder.NumberCount.ShouldBe(1);
    }

    [Fact]
    public void Where_nothing_varies_there_is_one_input_of_0()
        => Encode(Table.Of(7, 7, 7), 7, 8).ShouldBe([0, 0]);

    [Fact]
    public void Inputs_of_categories_follow_those_of_numbers()
    {
        var table = new TrainingTable([1, float.NaN, 3, 5], new float[4], 1, [1, 1, 2, 2, 1, 3, 1, 3], [2, 3]);
        var encoder = Fit(table);
        var encoded = new float[2 * encoder.Width];

        encoder.Encode([5, float.NaN], [2, 3, 1, 0], encoded);

        encoded.ShouldBe([5, 0, 1, 0, 0, 1, 3, 1, -1, 0, 0, 0]);
    }

    [Theory]
    [InlineData(9, 9, 0)]
    [InlineData(10, 1, 1)]
    public void Columns_of_ten_categories_or_more_have_the_number_of_the_level_at_the_end(int count, int width, int columns)
    {
        var table = Table.OfLevels([.. Enumerable.Range(1, count), .. Enumerable.Range(1, count)]);
        var encoder = Fit(table);
        var encoded = new float[encoder.Width];

        encoder.Encode([], [count], encoded);

        encoder.Width.ShouldBe(width);
        encoder.LevelCounts.Count.ShouldBe(columns);
        encoded[^1].ShouldBe(columns == 0 ? 1 : count);
    }

    [Fact]
    public void Without_one_hot_inputs_few_levels_are_numbered_too()
    {
        var table = new TrainingTable([1, 2, 3], new float[3], 1, [1, 1, 2, 2, 1, 0], [2, 2]);
        var encoder = FeatureEncoder.Fit(NumericScaling.None, table, table.AllRows(), oneHot: false);
        var encoded = new float[encoder.Width];

        encoder.Encode([8], [2, 0], encoded);

        encoder.LevelCounts.ShouldBe([3, 3]);
        encoded.ShouldBe([8, 2, 0]);
    }
}
