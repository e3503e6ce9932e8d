using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.AutoML.Data;

/// <summary>The data of a comparison in memory, read once: all folds and learners see these rows.</summary>
internal sealed class ComparisonTable
{
    private readonly MemoryColumn[] _columns;
    private readonly DataViewSchema _schema;

    private ComparisonTable(LabelColumn label, MemoryColumn[] columns, IReadOnlyList<TableColumn> kinds, float[] labels, int[]? groups)
    {
        Label = label;
        Columns = kinds;
        Labels = labels;
        Groups = groups;
        _columns = columns;
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(columns.Select(column => column.Source));
        _schema = builder.ToSchema();
    }

    public LabelColumn Label { get; }

    /// <summary>All columns of the data.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Those that are features.</summary>
    public IEnumerable<TableColumn> Features => Columns.Where(column => column.Kind is ColumnKind.Number or ColumnKind.Category);

    /// <summary>The label of each row: 0 or 1, the index of the class, or the number.</summary>
    public float[] Labels { get; }

    /// <summary>The group of each row; null for none.</summary>
    public int[]? Groups { get; }

    public int RowCount => Labels.Length;

    /// <summary>Rows of the data that have no label or no weight and were left out.</summary>
    public int SkippedRows { get; private init; }

    /// <summary>The columns that are kept, in the order of the data.</summary>
    public DataViewSchema Schema => _schema;

    /// <summary>Some rows.</summary>
    /// <param name="rows">Which, in this order.</param>
    /// <param name="token">Ends reading them with an exception.</param>
    public IDataView View(int[] rows, CancellationToken token = default) => new MemoryView(_schema, _columns, rows, token);

    /// <summary>Some rows, in which a column has the values of others.</summary>
    public IDataView ViewWith(int[] rows, string column, int[] others)
        => new MemoryView(
            _schema,
            Array.ConvertAll(_columns, kept => kept.Name.Equals(column, StringComparison.Ordinal) ? new MovedColumn(kept, rows, others) : kept),
            rows, default);

    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">No row has a label, all have the same class, or there is no feature.</exception>
    public static ComparisonTable Read(IDataView data, ComparisonOptions options, Action throwIfCancelled)
    {
        var label = LabelColumn.FindSingle(data.Schema, options.LabelColumnName, options.ExampleWeightColumnName);
        var group = options.SamplingKeyColumnName is { } name ? CategoricalColumn.Find(data.Schema, name) : null;
        foreach (var ignored in options.IgnoredColumnNames ?? [])
        {
            if (data.Schema.GetColumnOrNull(ignored) is null)
                throw ColumnErrors.NotFound("ignored", ignored);
        }

        var visible = data.Schema.Where(column => !column.IsHidden).ToArray();
        var kinds = visible.Select(column => (Column: column, Decision: ColumnKinds.Of(column, options))).ToArray();
        var kept = kinds.Where(pair => pair.Decision.Kind != ColumnKind.Ignored).Select(pair => pair.Column).ToArray();
        using var cursor = data.GetRowCursor(kept);
        var columns = Array.ConvertAll(kept, column => MemoryColumn.Create(cursor, column));
        var readLabel = LabelReader.Create(cursor, label);
        var readWeight = ExampleWeight.CreateReader(cursor, options.ExampleWeightColumnName);
        var readGroup = group?.Vocabulary.CreateReader(cursor, group.Bind(data.Schema), learn: true);
        var labels = new List<float>();
        var groups = new List<int>();
        var skipped = 0;
        var current = new float[1];
        while (cursor.MoveNext())
        {
            throwIfCancelled();
            readLabel(current);
            if (!float.IsFinite(current[0]) || readWeight() == 0)
            {
                skipped++;
                continue;
            }

            labels.Add(current[0]);
            if (readGroup is not null)
                groups.Add(readGroup());
            foreach (var column in columns)
                column.Read();
        }

        CheckLabels(label, labels, skipped);
        var described = Describe(kinds, columns, labels.Count);
        if (!described.Exists(column => column.Kind is ColumnKind.Number or ColumnKind.Category))
            throw new InvalidOperationException("No column of the data is of use as a feature: " + string.Join("; ", described
                .Where(column => column.Note is not null).Select(column => $"'{column.Name}' {column.Note}")) + ".");
        return new ComparisonTable(label, columns, described, [.. labels], readGroup is null ? null : [.. groups]) { SkippedRows = skipped };
    }

    /// <summary>Tells these rows and columns from others: the same data gives the same text on every machine.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        foreach (var column in _columns)
        {
            writer.Write(column.Name);
            writer.Write(column.Source.Type.ToString()!);
            for (var row = 0; row < RowCount; row++)
            {
                column.AppendTo(row, writer);
                if (memory.Length > 1 << 16)
                    Flush();
            }
        }

        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Flush()
        {
            hash.AppendData(memory.GetBuffer().AsSpan(0, (int)memory.Length));
            memory.SetLength(0);
        }
    }

    private static List<TableColumn> Describe(
        (DataViewSchema.Column Column, (ColumnKind Kind, string? Note) Decision)[] kinds, MemoryColumn[] columns, int rows)
    {
        var described = new List<TableColumn>();
        var next = 0;
        foreach (var (column, (kind, note)) in kinds)
        {
            if (kind == ColumnKind.Ignored)
            {
                described.Add(new TableColumn(column.Name, column.Type, kind, 0, 0, note));
                continue;
            }

            var profile = ColumnProfile.Of(columns[next++]);
            var useless = ColumnKinds.Useless(kind, profile, rows);
            described.Add(new TableColumn(
                column.Name, column.Type, useless is null ? kind : ColumnKind.Ignored, profile.Missing, profile.Levels, useless));
        }

        return described;
    }

    private static void CheckLabels(LabelColumn label, List<float> labels, int skipped)
    {
        if (labels.Count == 0)
        {
            throw new InvalidOperationException(skipped == 0
                ? "The data has no rows."
                : $"All {skipped} rows of the data lack a value in label column '{label.Name}', or have weight 0.");
        }

        if (label.Task.IsClassification() && labels.TrueForAll(value => value == labels[0]))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Label column '{label.Name}' has the same class in all {labels.Count} rows: there is nothing to compare learners by."));
        }
    }
}
