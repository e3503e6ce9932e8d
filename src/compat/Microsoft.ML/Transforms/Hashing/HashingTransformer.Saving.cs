using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(typeof(HashingTransformer), typeof(HashingTransformer), null, typeof(SignatureLoadModel), "Hash", "Hash")]

namespace Microsoft.ML.Transforms;

public sealed partial class HashingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("HASHVALU", "Hash", typeof(HashingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        for (var i = 0; i < _options.Length; i++)
        {
            ctx.Writer.Write(_options[i].NumberOfBits);
            ctx.Writer.Write(_options[i].Seed);
            ctx.Writer.Write(_options[i].UseOrderedHashing);
            ctx.Writer.Write(_options[i].MaximumNumberOfInverts);
            ctx.Writer.Write(_options[i].Combine);
            if (_keyValues[i] is { } keyValues)
                ctx.Writer.WriteVector(keyValues);
        }
    }

    private static HashingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = ctx.LoadColumns();
        var options = new HashingEstimator.ColumnOptions[columns.Length];
        var keyValues = new VBuffer<ReadOnlyMemory<char>>?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            options[i] = new HashingEstimator.ColumnOptions(
                columns[i].Output,
                columns[i].Input,
                ctx.Reader.ReadInt32(),
                ctx.Reader.ReadUInt32(),
                ctx.Reader.ReadBoolean(),
                ctx.Reader.ReadInt32(),
                ctx.Reader.ReadBoolean());
            if (options[i].MaximumNumberOfInverts != 0)
                keyValues[i] = ctx.Reader.ReadVector<ReadOnlyMemory<char>>(HashInverts.TypeOfKeyValues(1 << options[i].NumberOfBits));
        }

        return new HashingTransformer(options, keyValues);
    }
}
