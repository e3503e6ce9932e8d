using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(SlotSelectingTransformer), typeof(SlotSelectingTransformer), null, typeof(SignatureLoadModel), "Select slots", "SelectSlots")]

namespace Microsoft.ML.Transforms;

internal sealed partial class SlotSelectingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("SELSLOTS", "SelectSlots", typeof(SlotSelectingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        foreach (var kept in slots)
            ctx.Writer.WriteArray(kept);
    }

    private static SlotSelectingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = ctx.LoadColumns();
        return new SlotSelectingTransformer(columns, Array.ConvertAll(columns, pair => ReadSlots(ctx.Reader, pair.Input)));
    }

    private static int[] ReadSlots(BinaryReader reader, string column)
        => reader.ReadArray<int>() is var slots && VectorFormat.IsAscending(slots)
            ? slots
            : throw new FormatException($"The model is damaged: the slots selected of '{column}' do not ascend");
}
