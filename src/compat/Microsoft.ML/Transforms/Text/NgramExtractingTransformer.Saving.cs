using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Text;

[assembly: LoadableClass(
    typeof(NgramExtractingTransformer),
    typeof(NgramExtractingTransformer),
    null,
    typeof(SignatureLoadModel),
    "N-grams",
    "ProduceNgrams")]

namespace Microsoft.ML.Transforms.Text;

public sealed partial class NgramExtractingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("NGRAMSEX", "ProduceNgrams", typeof(NgramExtractingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        for (var i = 0; i < _dictionaries.Length; i++)
        {
            _dictionaries[i].Save(ctx.Writer);
            ctx.Writer.Write(_names[i] is not null);
            if (_names[i] is { } names)
                ctx.Writer.WriteArray(names);
        }
    }

    private static NgramExtractingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = ctx.LoadColumns();
        var dictionaries = new NgramDictionary[columns.Length];
        var names = new string[]?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            dictionaries[i] = NgramDictionary.Load(ctx.Reader);
            if (!ctx.Reader.ReadBoolean())
                continue;
            var loaded = ctx.Reader.ReadArray<string>();
            names[i] = loaded.Length == dictionaries[i].Count
                ? loaded
                : throw new FormatException($"'{columns[i].Output}' has {dictionaries[i].Count} n-grams and {loaded.Length} names");
        }

        return new NgramExtractingTransformer(columns, dictionaries, names);
    }
}
