using Microsoft.ML;
using Xunit.Abstractions;

namespace NeuralML.Tests.Persistence;

public sealed class DamagedFileTests(ITestOutputHelper output)
{
    private const int Flips = 2000;
    private const long MostMemory = 64 << 20;

    private readonly MLContext _ml = new(1);

    private byte[] File()
    {
        using var model = _ml.NeuralNet(new NeuralNetOptions
        {
            LabelColumnName = "SameSign", Architecture = NeuralNetArchitecture.RealMlp, HiddenSizes = [4], MaximumEpochs = 2, Seed = 1,
        }).Fit(Row.Load(_ml, 50));
        return ModelFile.Save(model);
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused()
    {
        var file = File();
        var cases = 0;
        for (var length = 0; length < file.Length; length += 10)
        {
            Load(file[..length]).ShouldBeNull($"of {file.Length} bytes there are {length}");
            cases++;
        }

        output.WriteLine($"{cases} cuts of a file of {file.Length} bytes");
        cases.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_file_with_a_changed_byte_is_refused_or_scores_the_same()
    {
        var file = File();
        var expected = Load(file).ShouldNotBeNull();
        var random = new Random(1);
        var refused = 0;
        for (var flip = 0; flip < Flips; flip++)
        {
            var position = random.Next(file.Length);
            var old = file[position];
            file[position] ^= (byte)random.Next(1, 256);
            if (Load(file) is { } scores)
                scores.ShouldBe(expected, $"byte {position} is {file[position]} instead of {old}");
            else
                refused++;
            file[position] = old;
        }

        output.WriteLine($"{refused} of {Flips} changed files of {file.Length} bytes were refused, the others scored the same");
        refused.ShouldBeGreaterThan(Flips / 2);
    }

    /// <summary>Scores, or null where the file was refused as it should be.</summary>
    private float[]? Load(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var model = ModelFile.Load(file);
            using (model as IDisposable)
                return Scores.Of(model.Transform(Row.Load(_ml, 5)));
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or InvalidOperationException)
        {
            error.Message.ShouldNotBeEmpty();
            return null;
        }
        finally
        {
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostMemory);
        }
    }
}
