using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class PriorTrainerTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void It_wants_neither_normalized_nor_cached_rows()
    {
        var info = _context.BinaryClassification.Trainers.Prior().Info;

        info.NeedNormalization.ShouldBeFalse();
        info.WantCaching.ShouldBeFalse();
    }

    [Fact]
    public void Rows_count_by_their_weight()
    {
        var data = new InMemoryTable().WithLabel([true, false, true]).With("Weight", NumberDataViewType.Single, [1f, 7f, 0f]);

        var scored = _context.BinaryClassification.Trainers.Prior(exampleWeightColumnName: "Weight").Fit(data).Transform(data);

        scored.Read<float>("Probability").ShouldBe([0.125f, 0.125f, 0.125f]);
        scored.Read<float>("Score").ShouldBe([-0.75f, -0.75f, -0.75f]);
        scored.Read<bool>("PredictedLabel").ShouldBe([false, false, false]);
    }

    [Fact]
    public void A_label_that_is_missing_or_no_Boolean_is_refused_by_name()
    {
        var data = new InMemoryTable().WithLabel([1f, 0f]);

        Should.Throw<ArgumentOutOfRangeException>(() => _context.BinaryClassification.Trainers.Prior().Fit(data))
            .Message.ShouldStartWith("Schema mismatch for label column 'Label': expected Boolean, got Single");
        Should.Throw<ArgumentOutOfRangeException>(() => _context.BinaryClassification.Trainers.Prior("Nope").Fit(data))
            .Message.ShouldStartWith("Could not find label column 'Nope'");
    }
}
