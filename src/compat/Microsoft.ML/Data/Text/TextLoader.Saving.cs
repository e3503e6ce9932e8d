using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(typeof(TextLoader), typeof(TextLoader), null, typeof(SignatureLoadModel), "Text files", "TextLoader")]

namespace Microsoft.ML.Data;

/// <summary>The columns are saved as they were found in the sample and the header: a loaded loader needs neither.</summary>
public sealed partial class TextLoader
{
    private static readonly VersionInfo Version = FirstVersion.Of("TXTLOADR", "TextLoader", typeof(TextLoader));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveNonEmptyString(new string(_options.Separators));
        bool[] flags =
        [
            _options.HasHeader, _options.AllowQuoting, _options.AllowSparse, _options.TrimWhitespace, _options.ReadMultilines,
            _options.MissingRealsAsNaNs, _options.UseThreads,
        ];
        foreach (var flag in flags)
            ctx.Writer.Write(flag);
        ctx.Writer.Write(_options.DecimalMarker);
        ctx.Writer.Write(_options.EscapeChar);
        ctx.Writer.Write(_options.InputSize ?? -1);
        ctx.Writer.Write(_options.MaxRows ?? -1);
        SchemaFormat.Write(ctx.Writer, _schema);
        foreach (var column in _columns)
        {
            ctx.Writer.WriteArray(column.Sources);
            ctx.Writer.Write(column.RestSource ?? -1);
        }
    }

    private static TextLoader Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var options = new Options
        {
            Separators = ctx.LoadNonEmptyString().ToCharArray(),
            HasHeader = ctx.Reader.ReadBoolean(),
            AllowQuoting = ctx.Reader.ReadBoolean(),
            AllowSparse = ctx.Reader.ReadBoolean(),
            TrimWhitespace = ctx.Reader.ReadBoolean(),
            ReadMultilines = ctx.Reader.ReadBoolean(),
            MissingRealsAsNaNs = ctx.Reader.ReadBoolean(),
            UseThreads = ctx.Reader.ReadBoolean(),
            DecimalMarker = ctx.Reader.ReadChar(),
            EscapeChar = ctx.Reader.ReadChar(),
            InputSize = ctx.Reader.ReadInt32() is >= 0 and var size ? size : null,
            MaxRows = ctx.Reader.ReadInt64() is >= 0 and var rows ? rows : null,
        };
        var columns = SchemaFormat.Read(ctx.Reader).Select(column => LoadColumn(ctx.Reader, column)).ToArray();
        return new TextLoader(options, _ => columns);
    }

    private static TextColumn LoadColumn(BinaryReader reader, DataViewSchema.Column column)
    {
        var sources = reader.ReadArray<int>();
        int? rest = reader.ReadInt32() is >= 0 and var first ? first : null;
        var fits = column.Type is VectorDataViewType vector
            ? vector.IsKnownSize == rest is null && (rest is not null || vector.Size == sources.Length)
            : rest is null && sources.Length == 1;
        if (!fits
            || Array.Exists(sources, source => source is < 0 or int.MaxValue)
            || column.Type.GetItemType() is RowIdDataViewType)
        {
            throw new FormatException(
                $"The model is damaged: column '{column.Name}' of type '{column.Type}' cannot be loaded from {sources.Length} fields");
        }

        return new TextColumn(column.Name, column.Type, sources, rest, column.Annotations);
    }
}
