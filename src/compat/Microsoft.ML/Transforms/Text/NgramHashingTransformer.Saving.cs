using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Text;

[assembly: LoadableClass(
    typeof(NgramHashingTransformer),
    typeof(NgramHashingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Hashed n-grams",
    "ProduceHashedNgrams")]

namespace Microsoft.ML.Transforms.Text;

public sealed partial class NgramHashingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("NGRAMHSH", "ProduceHashedNgrams", typeof(NgramHashingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveNonEmptyString(_outputColumnName);
        ctx.Writer.WriteArray(_inputColumnNames);
        _hash.Save(ctx.Writer);
        // Most slots have no name.
        var named = _slotNames.Items().ToArray();
        ctx.Writer.Write(_slotNames.Length > 0);
        ctx.Writer.WriteArray(Array.ConvertAll(named, item => item.Key));
        ctx.Writer.WriteArray(Array.ConvertAll(named, item => item.Value));
    }

    private static NgramHashingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var outputColumnName = ctx.LoadNonEmptyString();
        var inputColumnNames = ctx.Reader.ReadArray<string>();
        var hash = NgramHash.Load(ctx.Reader);
        var hasNames = ctx.Reader.ReadBoolean();
        var slots = ctx.Reader.ReadArray<int>();
        var names = ctx.Reader.ReadArray<ReadOnlyMemory<char>>();
        var ascends = slots.Zip(slots.Skip(1)).All(pair => pair.First < pair.Second);
        if (slots.Length != names.Length || !ascends || (slots is [var first, ..] && (first < 0 || slots[^1] >= hash.SlotCount)))
            throw new FormatException($"The names of the slots of '{outputColumnName}' are damaged");
        var slotNames = hasNames ? new VBuffer<ReadOnlyMemory<char>>(hash.SlotCount, names.Length, names, slots) : default;
        return new NgramHashingTransformer(outputColumnName, inputColumnNames, hash, slotNames);
    }
}
