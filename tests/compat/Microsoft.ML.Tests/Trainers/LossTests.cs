using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class LossTests
{
    private static readonly Dictionary<string, IScalarLoss> Losses = new()
    {
        ["log"] = new LogLoss(),
        ["hinge"] = new HingeLoss(0.7f),
        ["smoothed hinge"] = new SmoothedHingeLoss(0.5f),
        ["squared"] = new SquaredLoss(),
        ["exponential"] = new ExpLoss(0.8f),
        ["Poisson"] = new PoissonLoss(),
    };

    public static TheoryData<string> Names => [.. Losses.Keys];

    public static TheoryData<string> DualNames => [.. Losses.Where(pair => pair.Value is ISupportSdcaLoss).Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_derivative_is_the_slope_of_the_loss(string name)
    {
        foreach (var label in (float[])[0, 1])
        {
            foreach (var output in (float[])[-2.3f, -0.6f, 0.2f, 0.55f, 1.7f])
            {
                var slope = (Losses[name].Loss(output + 0.01f, label) - Losses[name].Loss(output - 0.01f, label)) / 0.02;
                ((double)Losses[name].Derivative(output, label)).ShouldBe(slope, 0.01);
            }
        }
    }

    // Fenchel and Young: the loss and its dual meet where the dual is minus the derivative.
    [Theory]
    [MemberData(nameof(DualNames))]
    public void The_dual_loss_touches_the_loss(string name)
    {
        var loss = (ISupportSdcaLoss)Losses[name];
        foreach (var label in (float[])[0, 1])
        {
            foreach (var output in (float[])[-2.3f, -0.6f, 0.2f, 1.7f])
            {
                var dual = -loss.Derivative(output, label);
                loss.DualLoss(label, dual).ShouldBe(loss.Loss(output, label) + (output * dual), 1e-4);
            }
        }
    }

    [Theory]
    [MemberData(nameof(DualNames))]
    public void No_other_dual_is_better_than_the_updated_one(string name)
    {
        var loss = (ISupportSdcaLoss)Losses[name];
        const float norm = 0.8f, output = 0.3f;
        foreach (var label in (float[])[0, 1])
        {
            var start = label > 0 ? 0.2f : -0.2f;
            var change = loss.DualUpdate(output, label, start, loss.ComputeDualUpdateInvariant(norm), maxNumThreads: 1);
            var best = Objective(change);
            foreach (var other in (float[])[-0.02f, 0.02f])
            {
                if (Math.Abs(start + change + other) is <= 1 and >= 0.02f || name == "squared")
                    Objective(change + other).ShouldBeLessThanOrEqualTo(best + 1e-6);
            }

            double Objective(float step) => loss.DualLoss(label, start + step) - (step * output) - (step * step * norm / 2);
        }
    }
}
