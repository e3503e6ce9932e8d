using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace NeuralML.Compat.Tests;

public class ProgressChannelTests
{
    [Fact]
    public void A_channel_takes_the_metrics_and_units_that_its_header_names()
    {
        IHostEnvironment environment = new MLContext();
        using var channel = environment.Register("Trainer").StartProgressChannel("Training");
        var header = new ProgressHeader(["Loss"], ["epochs"]);
        channel.SetHeader(header, _ => { });

        Should.NotThrow(() => channel.Checkpoint(0.5, 1));
        Should.NotThrow(() => channel.Checkpoint(null, 2));
        Should.Throw<ArgumentException>(() => channel.Checkpoint(0.5, 1, 2)).Message.ShouldContain("3 values");
        header.MetricNames.ShouldBe(["Loss"]);
        header.UnitNames.ShouldBe(["epochs"]);
    }
}
