using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class MultiOutputTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData(NeuralNetArchitecture.Mlp)]
    [InlineData(NeuralNetArchitecture.TabM)]
    public void It_learns_several_numbers_of_very_different_units(NeuralNetArchitecture architecture)
    {
        var options = Fast.Options("Numbers", epochs: 40);
        options.Architecture = architecture;
        using var model = _ml.NeuralNet(options).Fit(MultiRow.Load(_ml, 600));
        var rows = MultiRow.Draw(300, seed: 2);

        var scores = Scores.OfClasses(model.Transform(_ml.Data.LoadFromEnumerable(rows)));

        Explained(0).ShouldBeGreaterThan(0.97);
        Explained(1).ShouldBeGreaterThan(0.97);
        scores.ShouldAllBe(score => score[2] == 7);

        double Explained(int output)
        {
            var mean = rows.Average(row => row.Numbers[output]);
            var rest = rows.Zip(scores, (row, score) => Math.Pow(row.Numbers[output] - score[output], 2)).Sum();
            return 1 - (rest / rows.Sum(row => Math.Pow(row.Numbers[output] - mean, 2)));
        }
    }

    [Fact]
    public void Scores_have_the_names_of_the_labels()
    {
        var data = MultiRow.Load(_ml, 60);
        using var model = _ml.NeuralNet(Fast.Options("Numbers", epochs: 1)).Fit(data);
        var score = model.Transform(data).Schema["Score"];
        VBuffer<ReadOnlyMemory<char>> names = default;
        score.GetSlotNames(ref names);

        score.Type.ShouldBe(new VectorDataViewType(NumberDataViewType.Single, 3));
        names.DenseValues().Select(name => name.ToString()).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Rows_in_which_a_number_is_missing_are_skipped()
    {
        var rows = MultiRow.Draw(100);
        for (var i = 0; i < 30; i++)
            rows.Insert(2 * i, new MultiRow { Features = [0.5f, 0.5f], Numbers = [1, i % 2 == 0 ? float.NaN : float.PositiveInfinity, 3] });
        var options = Fast.Options("Numbers", epochs: 2);
        options.Seed = 4;
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows));
        using var complete = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(MultiRow.Draw(100)));

        var test = MultiRow.Load(_ml, 20, seed: 2);
        Scores.OfClasses(model.Transform(test)).ShouldBe(Scores.OfClasses(complete.Transform(test)));
    }
}
