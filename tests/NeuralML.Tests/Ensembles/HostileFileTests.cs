using System.Text.RegularExpressions;
using Microsoft.ML;
using NeuralML.Tests.Persistence;
using TorchSharp;

namespace NeuralML.Tests.Ensembles;

public sealed class HostileFileTests(Pipelines pipelines) : IClassFixture<Pipelines>
{
    private const long MostMemory = 64 << 20;
    private const int Flips = 150;

    private byte[] SaveStack() => ModelFile.Save(pipelines.Stack("Number", [0.5], (pipelines.Linear, 0.8)));

    private byte[] Save() => ModelFile.Save(
        pipelines.Create("Number", (pipelines.Linear, 0.25), (pipelines.NumberNetwork, 0.5), (pipelines.Linear, 0.25)));

    private ModelZipFile Open() => ModelZipFile.Open(Save());

    [Theory]
    [InlineData("\"weight\": 0.5", "\"weight\": -0.5")]
    [InlineData("\"weight\": 0.5", "\"weight\": 0.6")]
    [InlineData("\"weight\": 0.5", "\"weight\": 1e999")]
    [InlineData("\"weight\": 0.5", "\"weight\": \"NaN\"")]
    [InlineData("\"weight\": 0.5", "\"weight\": null")]
    [InlineData("\"members\": \\[[^]]*\\]", "\"members\": []")]
    [InlineData("\"members\": \\[[^]]*\\]", "\"members\": null")]
    [InlineData("\"members\": \\[[^]]*\\]", "\"members\": [null]")]
    [InlineData("\"members\": \\[[^]]*\\]", "\"members\": [{ \"name\": \"\", \"weight\": 1 }]")]
    [InlineData("\"members\": \\[", "\"members\": [{ \"name\": \"more\", \"weight\": 0 }, ")]
    [InlineData("\"members\": \\[", "\"member\": [")]
    [InlineData("\"name\": \"member 1\"", "\"name\": null")]
    [InlineData("\"name\": \"member 1\",", "")]
    [InlineData("\"task\": \"regression\"", "\"task\": \"quantile\"")]
    [InlineData("\"task\": \"regression\"", "\"task\": \"multiOutput\"")]
    [InlineData("\"task\": \"regression\"", "\"task\": \"multiclass\"")]
    [InlineData("\"task\": \"regression\",\\s*\"width\": 1,\\s*\"classCount\": 0", "\"task\":\"multiclass\",\"width\":1,\"classCount\":3")]
    [InlineData("\"width\": 1", "\"width\": 2")]
    [InlineData("^\\{", "{ \"unknown\": 1, ")]
    [InlineData("^[^$]*$", "null")]
    public void A_configuration_that_cannot_be_is_refused(string pattern, string replacement)
    {
        var file = Open();
        var changed = Regex.Replace(file.Config, pattern, replacement, RegexOptions.None, TimeSpan.FromSeconds(1));
        changed.ShouldNotBe(file.Config);
        file.Config = changed;

        Refused(file).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[0.5, 0.5]")]
    [InlineData("[1e999]")]
    [InlineData("[\"NaN\"]")]
    [InlineData("[null]")]
    [InlineData("0.5")]
    [InlineData("[0.5], \"biases\": [0.5]")]
    // Without them it is an average, whose weights add up to 1.
    [InlineData("null")]
    public void Biases_that_cannot_be_are_refused(string biases) => RefuseStack("\"biases\": \\[[^]]*\\]", $"\"biases\": {biases}");

    [Theory]
    [InlineData("-0.8")]
    [InlineData("1e999")]
    [InlineData("\"NaN\"")]
    public void Weights_of_a_stack_that_cannot_be_are_refused(string weight) => RefuseStack("\"weight\": 0.8", $"\"weight\": {weight}");

    private void RefuseStack(string pattern, string replacement)
    {
        var file = ModelZipFile.Open(SaveStack());
        var changed = Regex.Replace(file.Config, pattern, replacement, RegexOptions.None, TimeSpan.FromSeconds(1));
        changed.ShouldNotBe(file.Config);
        file.Config = changed;

        Refused(file).ShouldNotBeEmpty();
    }

    [Fact]
    public void Too_many_members_are_refused()
    {
        var file = Open();
        var members = string.Join(',', Enumerable.Repeat("{ \"name\": \"\", \"weight\": 0 }", 1001));
        file.Config = Regex.Replace(
            file.Config, "\"members\": \\[[^]]*\\]", $"\"members\": [{members}]", RegexOptions.None, TimeSpan.FromSeconds(1));

        Refused(file).ShouldContain("1001");
    }

    [Theory]
    [InlineData("members\\.1\\.file", "members.9.file")]
    [InlineData("\"U8\"", "\"I32\"")]
    [InlineData("^\\{", "{\"more\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},")]
    public void Files_of_members_that_cannot_be_are_refused(string pattern, string replacement)
    {
        var file = Open();
        var changed = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Replace(file.StateHeader, replacement, count: 1);
        changed.ShouldNotBe(file.StateHeader);
        file.StateHeader = changed;

        Refused(file).ShouldNotBeEmpty();
    }

    [Fact]
    public void Damage_inside_a_member_that_a_checksum_covers_is_refused()
    {
        var file = Open();
        var state = file.State;
        var header = sizeof(ulong) + (int)BitConverter.ToUInt64(state);
        var random = new Random(1);
        var refused = 0;
        for (var flip = 0; flip < Flips; flip++)
        {
            var changed = state.ToArray();
            changed[random.Next(header, changed.Length)] ^= (byte)random.Next(1, 256);
            file.State = changed;
            if (Load(file.ToArray(), out var error) is { } model)
            {
                ((IDisposable)model).Dispose();
                continue;
            }

            error.ShouldBeOfType<FormatException>().Message.ShouldNotBeEmpty();
            refused++;
        }

        refused.ShouldBeGreaterThan(Flips / 4);
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused()
    {
        var file = Save();
        for (var length = 0; length < file.Length; length += 200)
            Load(file[..length], out _).ShouldBeNull($"of {file.Length} bytes there are {length}");
    }

    [Fact]
    public void Ensembles_nested_deeper_than_any_are_refused()
    {
        var nested = pipelines.Create("Number", (pipelines.Linear, 1));
        for (var level = 1; level < 4; level++)
            nested = pipelines.Create("Number", (nested, 1));
        var inner = ModelFile.Save(nested);
        var file = ModelZipFile.Open(ModelFile.Save(pipelines.Create("Number", (pipelines.Linear, 1))));
        var header = $$$"""{"members.0.file":{"dtype":"U8","shape":[{{{inner.Length}}}],"data_offsets":[0,{{{inner.Length}}}]}}""";
        file.State = [.. BitConverter.GetBytes((ulong)header.Length), .. System.Text.Encoding.UTF8.GetBytes(header), .. inner];

        Refused(file).ShouldContain("level 5");
    }

    [Fact]
    public void A_member_without_a_score_is_refused_and_the_others_are_disposed()
    {
        var copy = pipelines.ML.Transforms.CopyColumns("Other", "First").Fit(pipelines.Data);
        var inner = ModelFile.Save(copy, pipelines.Data.Schema);
        var first = ModelFile.Save(pipelines.NumberNetwork, pipelines.Data.Schema);
        var file = ModelZipFile.Open(
            ModelFile.Save(pipelines.Create("Number", (pipelines.NumberNetwork, 0.5), (pipelines.Linear, 0.5))));
        var (end, all) = (first.Length, first.Length + inner.Length);
        var header = $$$"""
            {"members.0.file":{"dtype":"U8","shape":[{{{end}}}],"data_offsets":[0,{{{end}}}]},
            "members.1.file":{"dtype":"U8","shape":[{{{inner.Length}}}],"data_offsets":[{{{end}}},{{{all}}}]}}
            """;
        file.State = [.. BitConverter.GetBytes((ulong)header.Length), .. System.Text.Encoding.UTF8.GetBytes(header), .. first, .. inner];

        Refused(file).ShouldContain("'member 1'");
    }

    private static ITransformer? Load(byte[] file, out Exception? error)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        error = null;
        try
        {
            return ModelFile.Load(file);
        }
        catch (Exception thrown) when (thrown is FormatException or InvalidDataException or InvalidOperationException)
        {
            error = thrown;
            return null;
        }
        finally
        {
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostMemory);
        }
    }

    private static string Refused(ModelZipFile file)
    {
        var live = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Load(file.ToArray(), out var error);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(live);
        return error.ShouldBeOfType<FormatException>().Message;
    }
}
