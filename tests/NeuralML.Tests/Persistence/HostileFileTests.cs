using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Microsoft.ML;

namespace NeuralML.Tests.Persistence;

/// <summary>Files that are whole, with a checksum that is right, and lie.</summary>
public sealed class HostileFileTests
{
    private const long MostMemory = 64 << 20;

    private static readonly Lazy<byte[]> s_file = new(Create);

    private static byte[] Create()
    {
        var ml = new MLContext(1);
        using var model = ml.NeuralNet(new NeuralNetOptions
        {
            LabelColumnName = "Ring", Architecture = NeuralNetArchitecture.RealMlp, NumericEmbedding = NumericEmbedding.PiecewiseLinear,
            NumericScaling = NumericScaling.QuantileNormal, HiddenSizes = [4, 4], MaximumEpochs = 2, Seed = 1,
        }).Fit(Row.Load(ml, 50));
        return ModelFile.Save(model);
    }

    [Fact]
    public void What_is_opened_and_written_again_loads()
    {
        var file = ModelZipFile.Open(s_file.Value);
        file.Config = file.Config;
        file.StateHeader = file.StateHeader;

        ((IDisposable)ModelFile.Load(file.ToArray())).Dispose();
    }

    [Fact]
    public void A_newer_version_is_refused_by_its_number()
    {
        var file = ModelZipFile.Open(s_file.Value);
        byte[] versions = [1, 0, 1, 0, 1, 0, 1, 0];
        var position = file.Key.AsSpan().IndexOf(versions);
        position.ShouldBeGreaterThan(0);
        var key = file.Key.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(key.AsSpan(position + sizeof(uint)), 0x00020001);
        file.Key = key;

        Refused(file).ShouldContain("newer");
    }

    [Fact]
    public void A_model_of_an_unknown_kind_is_refused_by_its_name()
    {
        var file = ModelZipFile.Open(s_file.Value);
        var key = file.Key.ToArray();
        var position = key.AsSpan().IndexOf("tabular"u8);
        "oracles"u8.CopyTo(key.AsSpan(position));
        file.Key = key;

        Refused(file).ShouldContain("oracles");
    }

    [Theory]
    [InlineData("\"hiddenSizes\": \\[[^]]*\\]", "\"hiddenSizes\": [2147483647, 2147483647]")]
    [InlineData("\"hiddenSizes\": \\[[^]]*\\]", "\"hiddenSizes\": [4, 5]")]
    [InlineData("\"hiddenSizes\": \\[[^]]*\\]", "\"hiddenSizes\": []")]
    [InlineData("\"hiddenSizes\": \\[[^]]*\\]", "\"hiddenSizes\": [-4]")]
    [InlineData("\"hiddenSizes\": \\[[^]]*\\]", "\"hiddenSizes\": null")]
    [InlineData("\"hiddenSizes\": \\[[^]]*\\]", "\"hiddenSizes\": [9223372036854775807]")]
    [InlineData("\"classCount\": 3", "\"classCount\": 2")]
    [InlineData("\"classCount\": 3", "\"classCount\": 0")]
    [InlineData("\"classCount\": 3", "\"classCount\": 2147483647")]
    [InlineData("\"classCount\": 3", "\"classCount\": \"three\"")]
    [InlineData("\"task\": \"multiclass\"", "\"task\": \"regression\"")]
    [InlineData("\"task\": \"multiclass\"", "\"task\": 77")]
    [InlineData("\"task\": \"multiclass\"", "\"task\": \"prophecy\"")]
    [InlineData("\"architecture\": \"realMlp\"", "\"architecture\": \"custom\"")]
    [InlineData("\"architecture\": \"realMlp\"", "\"architecture\": \"mlp\"")]
    [InlineData("\"architecture\": \"realMlp\"", "\"architecture\": \"realMlp\", \"$type\": \"System.Diagnostics.Process\"")]
    [InlineData("\"embedding\": \"piecewiseLinear\"", "\"embedding\": \"periodic\"")]
    [InlineData("\"scaling\": \"quantileNormal\"", "\"scaling\": \"robust\"")]
    [InlineData("\"bins\": \\d+", "\"bins\": 1000000000")]
    [InlineData("\"bins\": \\d+", "\"bins\": -1")]
    [InlineData("\"keyValues\": \"Text\"", "\"keyValues\": \"System.Type\"")]
    [InlineData("\"keyValues\": \"Text\"", "\"keyValues\": \"Double\"")]
    [InlineData("\"count\": 2", "\"count\": 0")]
    [InlineData("\"numeric\": \\[", "\"numeric\": [{ \"name\": \"A\", \"count\": 2147483647 },")]
    [InlineData("\"splitCount\": \\d+", "\"splitCount\": 0")]
    [InlineData("\"weight\": 1", "\"weight\": 1e999")]
    [InlineData("\"networks\": ", "\"network\": ")]
    [InlineData("\"networks\": ", "\"networks\": [], \"networks\": ")]
    [InlineData("^\\{", "{ \"networkFactory\": \"System.Diagnostics.Process\", ")]
    [InlineData("^\\{", "[")]
    [InlineData("^\\{", "{ \"unknown\": { \"$type\": \"System.IO.FileInfo\" }, ")]
    [InlineData("\"batchSize\": \\d+", "\"batchSize\": -3")]
    [InlineData("\"batchSize\": \\d+", "\"batchSize\": {}")]
    [InlineData("^[^$]*$", "")]
    [InlineData("^[^$]*$", "null")]
    public void A_configuration_that_cannot_be_is_refused(string pattern, string replacement)
    {
        var file = ModelZipFile.Open(s_file.Value);
        var changed = Regex.Replace(file.Config, pattern, replacement, RegexOptions.None, TimeSpan.FromSeconds(1));
        changed.ShouldNotBe(file.Config);
        file.Config = changed;

        Refused(file).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_configuration_of_many_levels_is_refused()
    {
        var file = ModelZipFile.Open(s_file.Value);
        file.Config = string.Concat(Enumerable.Repeat("{\"options\":", 100_000));

        Refused(file).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData((ulong)long.MaxValue)]
    [InlineData((ulong)long.MaxValue + 1)]
    [InlineData(100_000_001UL)]
    [InlineData(90_000_000UL)]
    [InlineData(1UL)]
    [InlineData(0UL)]
    public void A_header_of_another_length_is_refused(ulong length)
    {
        var file = ModelZipFile.Open(s_file.Value);
        var state = file.State.ToArray();
        BinaryPrimitives.WriteUInt64LittleEndian(state, length);
        file.State = state;

        Refused(file).ShouldContain("damaged");
    }

    [Theory]
    [InlineData("\"shape\":\\[4\\]", "\"shape\":[2,2]")]
    [InlineData("\"shape\":\\[4\\]", "\"shape\":[4,1]")]
    [InlineData("\"shape\":\\[4\\]", "\"shape\":[9223372036854775807]")]
    [InlineData("\"shape\":\\[4\\]", "\"shape\":[4294967296,4294967296,0,4]")]
    [InlineData("\"shape\":\\[4\\]", "\"shape\":[-4]")]
    [InlineData("\"shape\":\\[4\\]", "\"shape\":[4.5]")]
    [InlineData("\"shape\":\\[4\\]", "\"shape\":[1,1,1,1,1,1,1,1,1,4]")]
    [InlineData("\"F32\"", "\"I32\"")]
    [InlineData("\"F32\"", "\"F64\"")]
    [InlineData("\"F32\"", "\"BF16\"")]
    [InlineData("\"F32\"", "\"3\"")]
    [InlineData("\"F32\"", "3")]
    [InlineData("\"data_offsets\":\\[0,", "\"data_offsets\":[8,")]
    [InlineData("\"data_offsets\":\\[0,", "\"data_offsets\":[18446744073709551615,")]
    [InlineData("\"data_offsets\":\\[0,", "\"data_offsets\":[-9223372036854775808,")]
    [InlineData("\"data_offsets\"", "\"offsets\"")]
    [InlineData("layer0\\._weight", "layer9._weight")]
    [InlineData("layer0\\._weight", "layer1._weight")]
    [InlineData("^\\{", "{\"more\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},")]
    [InlineData("^\\{", "[{")]
    public void Tensors_that_cannot_be_are_refused(string pattern, string replacement)
    {
        var file = ModelZipFile.Open(s_file.Value);
        var changed = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Replace(file.StateHeader, replacement, count: 1);
        changed.ShouldNotBe(file.StateHeader);
        file.StateHeader = changed;

        Refused(file).ShouldNotBeEmpty();
    }

    [Fact]
    public void Bytes_behind_the_last_tensor_are_refused()
    {
        var file = ModelZipFile.Open(s_file.Value);
        file.State = [.. file.State, 0];

        Refused(file).ShouldContain("behind the last tensor");
    }

    [Fact]
    public void Content_that_does_not_match_its_checksum_is_refused()
    {
        var file = ModelZipFile.Open(s_file.Value);
        var key = file.Key.ToArray();
        key[^1] ^= 1;
        file.Key = key;

        Refused(file).ShouldContain("checksum");
    }

    private static string Refused(ModelZipFile file)
    {
        var bytes = file.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var live = TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Exception? error = null;
        try
        {
            ModelFile.Load(bytes);
        }
        catch (Exception thrown) when (thrown is FormatException or InvalidOperationException)
        {
            error = thrown;
        }

        error.ShouldNotBeNull();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostMemory);
        TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(live);
        return error.Message;
    }
}
