using System.Diagnostics;
using Microsoft.ML;

namespace NeuralML.Tests.Persistence;

public sealed class WeightsTests
{
    private readonly MLContext _ml = new(1);

    private NeuralNetTransformer Fit(int seed, int width = 16) => _ml.NeuralNet(new NeuralNetOptions
    {
        LabelColumnName = "Parabola",
        Architecture = NeuralNetArchitecture.RealMlp,
        NumericEmbedding = NumericEmbedding.PiecewiseLinear,
        HiddenSizes = [width],
        MaximumEpochs = 3,
        BatchSize = 32,
        Seed = seed,
    }).Fit(Row.Load(_ml, 100));

    private static MemoryStream Weights(NeuralNetTransformer model)
    {
        var stream = new MemoryStream();
        model.SaveWeights(stream);
        stream.Position = 0;
        return stream;
    }

    [Fact]
    public void A_network_with_the_weights_of_another_scores_as_it()
    {
        using var first = Fit(1);
        using var other = Fit(1);
        using var changed = first.WithWeights(Weights(other));

        Scores.Of(changed.Transform(Row.Load(_ml, 50))).ShouldBe(Scores.Of(other.Transform(Row.Load(_ml, 50))));
    }

    [Fact]
    public void Other_weights_give_other_scores_and_leave_the_first_as_it_was()
    {
        using var first = Fit(1);
        var before = Scores.Of(first.Transform(Row.Load(_ml, 50)));
        var bytes = Weights(first).ToArray();
        // The last number of the file, a weight, becomes another.
        BitConverter.TryWriteBytes(bytes.AsSpan(^4..), 3f).ShouldBeTrue();
        using var changed = first.WithWeights(new MemoryStream(bytes));

        Scores.Of(changed.Transform(Row.Load(_ml, 50))).ShouldNotBe(before);
        Scores.Of(first.Transform(Row.Load(_ml, 50))).ShouldBe(before);
    }

    [Fact]
    public void Weights_of_other_sizes_are_refused_with_both_shapes()
    {
        using var first = Fit(1);
        using var wider = Fit(1, width: 17);
        var live = TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        var message = Should.Throw<FormatException>(() => first.WithWeights(Weights(wider))).Message;

        message.ShouldContain("17");
        message.ShouldContain("16");
        TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(live);
    }

    [SkippableFact]
    public void Python_reads_the_weights()
    {
        using var model = Fit(1);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.safetensors");
        try
        {
            File.WriteAllBytes(path, Weights(model).ToArray());
            var printed = Python(
                """
                import json, struct, sys
                import numpy as np
                data = open(sys.argv[1], "rb").read()
                length, = struct.unpack("<Q", data[:8])
                header = json.loads(data[8:8 + length])
                dtypes = {"F32": np.float32}
                total = 0
                for name, entry in header.items():
                    start, end = entry["data_offsets"]
                    values = np.frombuffer(data[8 + length + start:8 + length + end], dtypes[entry["dtype"]]).reshape(entry["shape"])
                    total += float(np.abs(values.astype(np.float64)).sum())
                    assert np.isfinite(values).all() and name.startswith("networks.0.")
                assert (8 + length) % 8 == 0 and 8 + length + max(e["data_offsets"][1] for e in header.values()) == len(data)
                print(len(header), repr(total))
                """,
                path);
            var state = model.Scorer.Networks[0].Network.state_dict();
            var total = state.Values.Sum(weight => Absolute(weight));
            var parts = printed.Split(' ');

            int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(state.Count);
            double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(total, 1e-9 * total);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double Absolute(TorchSharp.torch.Tensor weight)
    {
        var sum = 0.0;
        foreach (var value in weight.data<float>())
            sum += Math.Abs((double)value);
        return sum;
    }

    private static string Python(string script, string argument)
    {
        const string python = "/usr/bin/python3";
        Skip.IfNot(File.Exists(python), "There is no Python.");
        var start = new ProcessStartInfo(python, ["-c", script, argument]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Skip.If(error.Result.Contains("No module named 'numpy'", StringComparison.Ordinal), "Python has no numpy.");
        process.ExitCode.ShouldBe(0, error.Result);
        return output.Result.Trim();
    }
}
