using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(typeof(DatabaseLoader), typeof(DatabaseLoader), null, typeof(SignatureLoadModel), "Databases", "DatabaseLoader")]

namespace Microsoft.ML.Data;

/// <summary>The columns are saved, and neither the connection nor the command: those belong to the source.</summary>
public sealed partial class DatabaseLoader
{
    private static readonly VersionInfo Version = FirstVersion.Of("DBLOADER", "DatabaseLoader", typeof(DatabaseLoader));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(_columns.Length);
        foreach (var column in _columns)
        {
            ctx.SaveNonEmptyString(column.Name);
            ctx.Writer.WriteType(column.Type);
            ctx.Writer.Write(column.Ranges.Length);
            foreach (var range in column.Ranges)
            {
                ctx.SaveStringOrNull(range.Name);
                ctx.Writer.Write(range.Min);
                ctx.Writer.Write(range.Max);
                ctx.Writer.Write(range.ForceVector);
            }
        }
    }

    private static DatabaseLoader Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = new List<DatabaseColumn>();
        for (var count = ctx.Reader.ReadCount(); count > 0; count--)
            columns.Add(LoadColumn(ctx));
        return new DatabaseLoader([.. columns]);
    }

    private static DatabaseColumn LoadColumn(ModelLoadContext ctx)
    {
        var name = ctx.LoadNonEmptyString();
        var type = ctx.Reader.ReadType();
        var ranges = new List<Range>();
        for (var count = ctx.Reader.ReadCount(); count > 0; count--)
            ranges.Add(LoadRange(ctx));
        var size = DatabaseColumn.SizeOf([.. ranges]);
        return size == (type is VectorDataViewType ? type.GetVectorSize() : 1) && size > 0
            ? new DatabaseColumn(name, type, [.. ranges])
            : throw new FormatException($"The model is damaged: column '{name}' of type '{type}' cannot be loaded from {size} fields");
    }

    private static Range LoadRange(ModelLoadContext ctx)
    {
        var name = ctx.LoadStringOrNull();
        var (min, max) = (ctx.Reader.ReadInt32(), ctx.Reader.ReadInt32());
        return new Range(min, max) { Name = name, ForceVector = ctx.Reader.ReadBoolean() };
    }
}
