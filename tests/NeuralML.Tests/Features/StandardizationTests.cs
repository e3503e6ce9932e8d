using NeuralML.Features;
using NeuralML.Persistence;
using Shouldly;

namespace NeuralML.Tests.Features;

public class StandardizationTests
{
    [Fact]
    public void Features_get_mean_0_and_variance_1_and_constant_ones_become_0()
    {
        var rows = Apply(new TrainingTable([1e6f, 5, 1e6f + 2, 5, 1e6f + 4, 5], [0, 0, 0], 2, [], []));

        rows[0].ShouldBe(-MathF.Sqrt(1.5f), 1e-6);
        rows[2].ShouldBe(0);
        rows[4].ShouldBe(MathF.Sqrt(1.5f), 1e-6);
        rows.Where((_, i) => i % 2 == 1).ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void A_weight_counts_as_so_many_rows()
        => Apply(new TrainingTable([1, 2, 4], [0, 0, 0], 1, [], [], Weights: [3, 1, 2]))[..3]
            .ShouldBe(Apply(new TrainingTable([1, 2, 4, 1, 1, 4], [0, 0, 0, 0, 0, 0], 1, [], []))[..3], 1e-6f);

    [Fact]
    public void It_is_read_as_it_was_written_and_a_damaged_one_is_refused()
    {
        var table = new TrainingTable([1, 2, 4], [0, 0, 0], 1, [], []);
        var state = new StateWriter();
        Standardization.Fit(table).Write(state);
        var rows = table.Features.ToArray();
        Standardization.Read(1, Reader(state)).Apply(rows);
        rows.ShouldBe(Apply(table));

        var damaged = new StateWriter();
        damaged.Add("mean", [float.NaN]);
        damaged.Add("factor", [1f]);
        Should.Throw<FormatException>(() => Standardization.Read(1, Reader(damaged)));
    }

    private static StateReader Reader(StateWriter state) => new(state.Tensors.ToDictionary(StringComparer.Ordinal));

    private static float[] Apply(TrainingTable table)
    {
        var rows = table.Features.ToArray();
        Standardization.Fit(table).Apply(rows);
        return rows;
    }
}
