using System.Text.RegularExpressions;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Persistence;

namespace NeuralML.Tests.KernelSvm;

public sealed class FileTests
{
    private const long MostMemory = 64 << 20;

    private static readonly Lazy<byte[]> s_file = new(() =>
    {
        var ml = new MLContext(1);
        return ModelFile.Save(ml.KernelSvm(SvmFast.Options("Ring")).Fit(Row.Load(ml, 60)));
    });

    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData("SameSign", KernelSvmSolver.Exact, true)]
    [InlineData("SameSign", KernelSvmSolver.Nystroem, false)]
    [InlineData("Ring", KernelSvmSolver.Exact, true)]
    [InlineData("Ring", KernelSvmSolver.Nystroem, false)]
    [InlineData("Parabola", KernelSvmSolver.Exact, true)]
    [InlineData("", KernelSvmSolver.Exact, true)]
    public void A_model_that_was_saved_and_loaded_scores_the_same_to_the_bit(string label, KernelSvmSolver solver, bool more)
    {
        var (train, test) = SvmFast.Load(_ml, 150);
        var options = SvmFast.Options(label == "" ? "Label" : label);
        (options.Solver, options.CalibrateProbabilities, options.Standardize) = (solver, more, more);
        var model = (label == "" ? _ml.KernelSvmOneClass(options) : _ml.KernelSvm(options)).Fit(train);

        var loaded = ModelFile.Load(ModelFile.Save(model, train.Schema)).ShouldBeOfType<KernelSvmTransformer>();

        Read(loaded).ShouldBe(Read(model));
        loaded.Model.ShouldBeEquivalentTo(model.Model);
        loaded.GetOutputSchema(test.Schema).Select(column => column.ToString())
            .ShouldBe(model.GetOutputSchema(test.Schema).Select(column => column.ToString()));

        float[][] Read(KernelSvmTransformer transformer)
        {
            var scored = transformer.Transform(test);
            return label == "Ring" ? Scores.OfClasses(scored) : [Scores.Of(scored)];
        }
    }

    [Fact]
    public void What_is_opened_and_written_again_loads()
    {
        var file = ModelZipFile.Open(s_file.Value);
        (file.Config, file.StateHeader) = (file.Config, file.StateHeader);

        ModelFile.Load(file.ToArray()).ShouldBeOfType<KernelSvmTransformer>();
    }

    [Theory]
    [InlineData("\"task\": \"multiclass\"", "\"task\": \"binary\"")]
    [InlineData("\"task\": \"multiclass\"", "\"task\": \"multiOutput\"")]
    [InlineData("\"classCount\": 3", "\"classCount\": 2")]
    [InlineData("\"classCount\": 3", "\"classCount\": 2147483647")]
    [InlineData("\"count\": 2", "\"count\": 0")]
    [InlineData("\"count\": 2", "\"count\": 3")]
    [InlineData("\"count\": 2", "\"count\": 2147483647")]
    [InlineData("\"isVector\": true", "\"isVector\": false")]
    [InlineData("\"gamma\": [^,]*", "\"gamma\": 0")]
    [InlineData("\"gamma\": [^,]*", "\"gamma\": 1e999")]
    [InlineData("\"degree\": 3", "\"degree\": 2147483647")]
    [InlineData("\"kind\": \"radialBasis\"", "\"kind\": \"oracle\"")]
    [InlineData("\"solver\": \"exact\"", "\"solver\": \"automatic\"")]
    [InlineData("\"isCalibrated\": true", "\"isCalibrated\": false")]
    [InlineData("\"isStandardized\": true", "\"isStandardized\": false")]
    [InlineData("^\\{", "{ \"$type\": \"System.IO.FileInfo\", ")]
    [InlineData("^[^$]*$", "null")]
    public void A_configuration_that_cannot_be_is_refused(string pattern, string replacement)
    {
        var file = ModelZipFile.Open(s_file.Value);
        var changed = Regex.Replace(file.Config, pattern, replacement, RegexOptions.None, TimeSpan.FromSeconds(1));
        changed.ShouldNotBe(file.Config);
        file.Config = changed;

        ShouldBeRefused(file);
    }

    [Theory]
    [InlineData("ranges", 0, -1)]
    [InlineData("ranges", 1, int.MaxValue)]
    [InlineData("ranges", 0, 100_000)]
    [InlineData("ranges", 3, 0)]
    [InlineData("classes", 0, 1)]
    [InlineData("classes", 2, 3)]
    [InlineData("classes", 0, -1)]
    [InlineData("vectors", 0, 0x7FC00000)]
    [InlineData("vectors", 1, 0x7F800000)]
    [InlineData("coefficients", 1, 0x7FF00000)]
    [InlineData("biases", 1, 0x7FF80000)]
    [InlineData("sigmoids", 1, 0x7FF80000)]
    [InlineData("scale", 1, 0x7FF80000)]
    public void Numbers_that_cannot_be_are_refused(string name, int index, int value)
    {
        var file = ModelZipFile.Open(s_file.Value);
        var start = Regex.Match(
            file.StateHeader, $"\"{name}\":\\{{[^}}]*\"data_offsets\":\\[(\\d+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        start.Success.ShouldBeTrue();
        var state = file.State.ToArray();
        var data = sizeof(ulong) + BitConverter.ToInt32(state);
        BitConverter.TryWriteBytes(
            state.AsSpan(data + int.Parse(start.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + (4 * index)), value)
            .ShouldBeTrue();
        file.State = state;

        ShouldBeRefused(file);
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused()
    {
        for (var length = 0; length < s_file.Value.Length; length += 50)
            Load(s_file.Value[..length]).ShouldBeNull($"there are {length} bytes");
    }

    [Fact]
    public void A_file_with_a_changed_byte_is_refused_or_scores_the_same()
    {
        var file = s_file.Value.ToArray();
        var expected = Load(file).ShouldNotBeNull();
        var random = new Random(1);
        for (var flip = 0; flip < 300; flip++)
        {
            var position = random.Next(file.Length);
            var old = file[position];
            file[position] ^= (byte)random.Next(1, 256);
            if (Load(file) is { } scores)
                scores.ShouldBe(expected, $"byte {position} is {file[position]} instead of {old}");
            file[position] = old;
        }
    }

    private static void ShouldBeRefused(ModelZipFile file)
    {
        var bytes = file.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<FormatException>(() => ModelFile.Load(bytes)).Message.ShouldNotBeEmpty();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostMemory);
    }

    /// <summary>Scores, or null where the file was refused as it should be.</summary>
    private float[][]? Load(byte[] file)
    {
        try
        {
            return Scores.OfClasses(ModelFile.Load(file).Transform(Row.Load(_ml, 5)));
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
