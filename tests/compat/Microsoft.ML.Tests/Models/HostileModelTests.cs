using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Models;

public class HostileModelTests
{
    private const string ChainKey = "TransformerChain/Model.key";
    private const string FirstKey = "TransformerChain/Transform_000/Model.key";

    // Behind the magic: the format, the model signature, the version written and the one needed, the loader's name.
    private const int FormatOffset = 8;
    private const int SignatureOffset = 12;
    private const int WrittenOffset = 20;
    private const int ReadableOffset = 24;
    private const int LoaderOffset = 28;

    private static readonly byte[] Zip = CreateZip();

    [Fact]
    public void The_unharmed_model_loads() => ModelRoundTrip.Load(Copy(), out _).ShouldNotBeNull();

    [Theory]
    [InlineData("../../evil.txt")]
    [InlineData("/tmp/neuralml-evil.txt")]
    [InlineData("TransformerChain/../../evil.txt")]
    public void Entries_that_climb_out_of_the_zip_are_never_written(string entry)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "model.zip");
        File.WriteAllBytes(path, ModelRoundTrip.Edit(Zip, (_, bytes) => bytes, (entry, "evil"u8.ToArray())));

        new MLContext().Model.Load(path, out _).ShouldNotBeNull();

        Directory.GetFileSystemEntries(folder.Path).ShouldBe([path]);
        File.Exists(Path.Combine(folder.Path, entry)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(FormatOffset, "format")]
    [InlineData(SignatureOffset, "model signature")]
    [InlineData(ReadableOffset, "newer version")]
    public void Another_format_signature_or_version_is_refused(int offset, string message)
    {
        var exception = Should.Throw<FormatException>(() => Load(ChainKey, bytes => Set(bytes, offset, 9)));
        exception.Message.ShouldContain(message);
    }

    [Fact]
    public void A_version_too_old_is_refused()
        => Should.Throw<FormatException>(() => Load(ChainKey, bytes => Set(Set(bytes, WrittenOffset, 0), ReadableOffset, 0)))
            .Message.ShouldContain("too old");

    [Fact]
    public void Bytes_that_are_no_model_are_refused()
        => Should.Throw<FormatException>(() => Load(ChainKey, _ => "something else"u8.ToArray()))
            .Message.ShouldContain("'TransformerChain/'");

    [Fact]
    public void An_unknown_loader_is_refused_with_its_name()
        => Should.Throw<InvalidOperationException>(() => Load(FirstKey, bytes => Replace(bytes, "CopyColumns", "EvilColumns")))
            .Message.ShouldContain("'EvilColumns'");

    // Types that exist, one of them with a method Create, but that no attribute of the assembly registers.
    [Theory]
    [InlineData("DataViewType")]
    [InlineData("MLContext")]
    [InlineData("System.IO.File")]
    [InlineData("Process")]
    public void A_type_that_is_no_loadable_class_is_refused(string type)
        => Should.Throw<InvalidOperationException>(() => Load(FirstKey, bytes => ReplaceLoader(bytes, type)))
            .Message.ShouldContain("loadable class");

    [Theory]
    [InlineData("../NeuralML.Compat.Microsoft.ML")]
    [InlineData("/usr/lib/evil")]
    [InlineData("System.Private.CoreLib")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("NoSuchAssembly")]
    public void An_assembly_elsewhere_or_without_loadable_classes_is_refused(string assembly)
    {
        var message = Should.Throw<InvalidOperationException>(() => Load(FirstKey, bytes => ReplaceAssembly(bytes, assembly))).Message;
        message.ShouldContain($"'{assembly}'");
        message.ShouldContain("'CopyColumns'");
    }

    [Theory]
    [InlineData("System.Diagnostics.Process", "Process")]
    [InlineData("System.Diagnostics.Process", "System.Diagnostics.Process")]
    [InlineData("Microsoft.VisualBasic.Core", "FileSystem")]
    public void A_class_of_the_framework_is_refused_and_its_assembly_stays_unloaded(string assembly, string type)
    {
        bool IsLoaded() => AppDomain.CurrentDomain.GetAssemblies().Any(loaded => loaded.GetName().Name == assembly);
        var before = IsLoaded();

        var message = Should.Throw<InvalidOperationException>(
            () => Load(FirstKey, bytes => ReplaceLoader(ReplaceAssembly(bytes, assembly), type))).Message;

        message.ShouldContain($"'{assembly}'");
        message.ShouldContain($"'{type}'");
        IsLoaded().ShouldBe(before);
    }

    [Fact]
    public void A_model_in_the_place_of_another_kind_is_refused()
        => Should.Throw<FormatException>(() => ModelRoundTrip.Load(
            ModelRoundTrip.Edit(BinaryZip(), (name, bytes) => name.EndsWith("Calibrator/Model.key", StringComparison.Ordinal)
                ? FirstEntry(Zip, FirstKey)
                : bytes), out _));

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1_000_000_000)]
    [InlineData(-1)]
    public void A_count_of_gigabytes_costs_no_memory(int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<FormatException>(() => Load(FirstKey, bytes => SetBehindHeader(bytes, count)));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(50_000_000);
    }

    [Fact]
    public void A_loader_name_of_gigabytes_costs_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<FormatException>(() => Load(FirstKey, bytes => [.. bytes[..LoaderOffset], 0xff, 0xff, 0xff, 0xff, 0x07]));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(50_000_000);
    }

    [Theory]
    [InlineData(ChainKey)]
    [InlineData(FirstKey)]
    [InlineData("Schema")]
    public void An_entry_cut_off_anywhere_is_refused(string entry)
    {
        var length = FirstEntry(Zip, entry).Length;
        for (var kept = 0; kept < length; kept++)
        {
            Should.Throw<FormatException>(() => Load(entry, bytes => bytes[..kept]), $"{entry} cut to {kept} bytes");
        }
    }

    [Fact]
    public void An_entry_that_unpacks_to_far_more_than_the_file_is_refused_before_it_is_unpacked()
    {
        var zip = Bomb(bytes => [.. bytes, .. new byte[100_000_000]]);
        zip.Length.ShouldBeLessThan(1_000_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<FormatException>(() => ModelRoundTrip.Load(zip, out _)).Message.ShouldContain(FirstKey);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000_000);
    }

    [Fact]
    public void Entries_that_are_small_each_are_refused_when_they_are_too_much_together()
    {
        const int count = 30;
        byte[] transformer = [.. FirstEntry(Zip, FirstKey), .. new byte[3_000_000]];
        var zip = ModelRoundTrip.Edit(
            Zip,
            (name, bytes) => name == ChainKey ? [.. SetBehindHeader(bytes, count), .. new byte[sizeof(int) * count]] : null,
            [.. Enumerable.Range(0, count).Select(i => ($"TransformerChain/Transform_{i:000}/Model.key", transformer))]);

        Should.Throw<FormatException>(() => ModelRoundTrip.Load(zip, out _)).Message.ShouldContain("too much for the size of its file");
    }

    [Fact]
    public void An_entry_that_declares_less_than_it_unpacks_to_gives_no_more_than_it_declares()
    {
        const int real = 100_000_000;
        const int declared = 1000;
        // Without end: a count of columns, and then names of one letter.
        var zip = Bomb(bytes => [.. SetBehindHeader(bytes, int.MaxValue)[..HeaderLength(bytes)], .. Enumerable.Repeat((byte)1, real)]);
        Declare(zip, real, declared).ShouldBeGreaterThan(0);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<FormatException>(() => ModelRoundTrip.Load(zip, out _)).Message.ShouldContain("damaged");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000_000);
    }

    [Fact]
    public void A_model_of_an_assembly_that_is_not_there_loads_when_the_assembly_is_registered()
    {
        var zip = ModelRoundTrip.Edit(Zip, (name, bytes) => name == FirstKey
            ? ReplaceLoader(ReplaceAssembly(bytes, ForeignAssembly.Name), ForeignAssembly.LoaderName)
            : bytes);
        Should.Throw<InvalidOperationException>(() => ModelRoundTrip.Load(zip, out _)).Message.ShouldContain($"'{ForeignAssembly.Name}'");

        var context = new MLContext();
        context.ComponentCatalog.RegisterAssembly(ForeignAssembly.Create());

        var chain = (TransformerChain<ITransformer>)context.Model.Load(new MemoryStream(zip), out _);
        ((TransformerChain<ITransformer>)chain.First()).ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_transformer_is_refused()
        => Should.Throw<InvalidOperationException>(
            () => ModelRoundTrip.Load(ModelRoundTrip.Edit(Zip, (name, bytes) => name == FirstKey ? null : bytes), out _))
            .Message.ShouldContain(FirstKey);

    [Fact]
    public void Chains_within_chains_without_end_are_refused()
    {
        var chain = FirstEntry(Zip, ChainKey);
        var folder = "TransformerChain/Transform_000/";
        var nested = new List<(string, byte[])>();
        for (var depth = 0; depth < 300; depth++, folder += "Transform_000/")
            nested.Add((folder + "Model.key", chain));

        var zip = ModelRoundTrip.Edit(Zip, (name, bytes) => name == FirstKey ? null : bytes, [.. nested]);

        Should.Throw<FormatException>(() => ModelRoundTrip.Load(zip, out _)).Message.ShouldContain("nested");
    }

    private static ITransformer Load(string entry, Func<byte[], byte[]> edit)
        => ModelRoundTrip.Load(ModelRoundTrip.Edit(Zip, (name, bytes) => name == entry ? edit(bytes) : bytes), out _);

    private static byte[] Copy() => ModelRoundTrip.Edit(Zip, (_, bytes) => bytes);

    private static byte[] FirstEntry(byte[] zip, string entry)
    {
        byte[] found = [];
        ModelRoundTrip.Edit(zip, (name, bytes) => name == entry ? found = bytes : null);
        return found;
    }

    private static byte[] Set(byte[] bytes, int offset, byte value)
    {
        bytes[offset] = value;
        return bytes;
    }

    private static byte[] Replace(byte[] bytes, string text, string by)
        => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(text, by, StringComparison.Ordinal));

    private static byte[] ReplaceLoader(byte[] bytes, string name)
        => [.. bytes[..LoaderOffset], .. Text(name), .. bytes[(LoaderOffset + 1 + bytes[LoaderOffset])..]];

    private static byte[] ReplaceAssembly(byte[] bytes, string name)
    {
        var offset = LoaderOffset + 1 + bytes[LoaderOffset];
        return [.. bytes[..offset], .. Text(name), .. bytes[(offset + 1 + bytes[offset])..]];
    }

    private static byte[] SetBehindHeader(byte[] bytes, int value)
    {
        var offset = LoaderOffset + 1 + bytes[LoaderOffset];
        offset += 1 + bytes[offset];
        BitConverter.TryWriteBytes(bytes.AsSpan(offset), value).ShouldBeTrue();
        return bytes;
    }

    private static byte[] Bomb(Func<byte[], byte[]> edit)
        => ModelRoundTrip.Edit(Zip, (name, bytes) => name == FirstKey ? edit(bytes) : bytes);

    private static int HeaderLength(byte[] bytes)
    {
        var offset = LoaderOffset + 1 + bytes[LoaderOffset];
        return offset + 1 + bytes[offset] + sizeof(int);
    }

    /// <summary>Writes another unpacked size wherever the zip tells the real one, give or take the header.</summary>
    private static int Declare(byte[] zip, int real, int declared)
    {
        var found = 0;
        for (var i = 0; i + sizeof(int) <= zip.Length; i++)
        {
            if (BitConverter.ToInt32(zip, i) - real is < 0 or > 1000)
                continue;
            BitConverter.TryWriteBytes(zip.AsSpan(i), declared);
            found++;
        }

        return found;
    }

    private static byte[] Text(string text) => [(byte)text.Length, .. Encoding.UTF8.GetBytes(text)];

    private static byte[] CreateZip()
    {
        var context = new MLContext(seed: 1);
        var data = new InMemoryTable().WithFeatures([[1, 2]]);
        return ModelRoundTrip.Save(
            context.Transforms.CopyColumns("Copy", "Features").Append(context.Transforms.CopyColumns("Other", "Copy")).Fit(data),
            data.Schema);
    }

    private static byte[] BinaryZip()
    {
        var data = new InMemoryTable().WithFeatures([[1, 2], [2, 1]]).WithLabel([true, false]);
        return ModelRoundTrip.Save(new MLContext(seed: 1).BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data), data.Schema);
    }
}
