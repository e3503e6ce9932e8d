using System.Globalization;
using System.Numerics;
using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Cli.Csv;
using NeuralML.Cli.Models;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Predict;

/// <summary>Makes the columns that a model was saved with from those of a file, by their names.</summary>
/// <param name="model">The model.</param>
/// <param name="file">The file.</param>
/// <param name="note">Told once of each column whose fields are not all numbers.</param>
internal sealed class ModelInput(LoadedModel model, CsvFile file, Action<string> note)
{
    /// <summary>The number of the row in the file, from 1.</summary>
    public const string RowColumn = "NeuralML.Cli.Row";

    // The type of a column that is not read is known at run time only.
    private static readonly MethodInfo s_createEmpty =
        typeof(ModelInput).GetMethod(nameof(CreateEmptyOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly List<string> _missing = [];
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    /// <summary>The columns, those that no prediction needs without values, and the number of the row.</summary>
    /// <exception cref="UserException">Columns are missing, or of a type that a file cannot give.</exception>
    public IReadOnlyList<CsvColumn> CreateColumns()
    {
        var needed = model.NeededColumns();
        var columns = model.InputSchema.Select(column => needed.Contains(column.Name) ? Create(column) : CreateEmpty(column)).ToList();
        if (_missing.Count > 0)
        {
            throw new UserException($"'{file.Path}' lacks columns that the model needs: {string.Join(", ", _missing)}. "
                + $"Its columns are: {string.Join(", ", file.Columns)}.");
        }

        columns.Add(new CsvColumn<long>(new(RowColumn, NumberDataViewType.Int64), reader => reader.Row));
        return columns;
    }

    private static CsvColumn CreateEmpty(DataViewSchema.Column column)
        => (CsvColumn)s_createEmpty.MakeGenericMethod(column.Type.RawType).Invoke(null, [new DataViewSchema.DetachedColumn(column)])!;

    private static CsvColumn<T> CreateEmptyOf<T>(DataViewSchema.DetachedColumn source) => new(source, _ => default!);

    private CsvColumn Create(DataViewSchema.Column column)
    {
        if (column.Type is VectorDataViewType vector)
            return CreateVector(column, vector);
        if (file.IndexOf(column.Name) is not { } index)
        {
            _missing.Add(column.Name);
            return CreateEmpty(column);
        }

        return column.Type switch
        {
            TextDataViewType => Column(column, index, field => CsvNumbers.IsMissing(field) ? default : field.AsMemory()),
            BooleanDataViewType => Column(column, index, field => ReadBoolean(column.Name, field)),
            KeyDataViewType key when key.RawType == typeof(uint) => CreateKey(column, index),
            NumberDataViewType number => CreateNumber(column, index, number),
            _ => throw Unsupported(column),
        };
    }

    private CsvColumn CreateNumber(DataViewSchema.Column column, int index, NumberDataViewType type) => type.RawType switch
    {
        var raw when raw == typeof(float) => Numbers(column, index, float.NaN),
        var raw when raw == typeof(double) => Numbers(column, index, double.NaN),
        var raw when raw == typeof(sbyte) => Numbers<sbyte>(column, index),
        var raw when raw == typeof(byte) => Numbers<byte>(column, index),
        var raw when raw == typeof(short) => Numbers<short>(column, index),
        var raw when raw == typeof(ushort) => Numbers<ushort>(column, index),
        var raw when raw == typeof(int) => Numbers<int>(column, index),
        var raw when raw == typeof(uint) => Numbers<uint>(column, index),
        var raw when raw == typeof(long) => Numbers<long>(column, index),
        var raw when raw == typeof(ulong) => Numbers<ulong>(column, index),
        _ => throw Unsupported(column),
    };

    private CsvColumn<T> Numbers<T>(DataViewSchema.Column column, int index, T missing = default)
        where T : struct, INumber<T>
    {
        var numbers = file.Numbers;
        return new(new(column), reader =>
        {
            var field = reader.Fields[index];
            if (T.TryParse(field, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole))
                return whole;
            return TryReadNumber(numbers, column.Name, field, reader.Line, out var value) ? T.CreateSaturating(value) : missing;
        });
    }

    private CsvColumn<VBuffer<float>> CreateVector(DataViewSchema.Column column, VectorDataViewType type)
    {
        if (!type.ItemType.Equals(NumberDataViewType.Single) || ClassNames.Read(column, ClassNames.OfSlots) is not { } names)
            throw Unsupported(column);
        _missing.AddRange(names.Where(name => file.IndexOf(name) is null));
        var indexes = Array.ConvertAll(names, name => file.IndexOf(name) ?? 0);
        var numbers = file.Numbers;
        return new(new(column), reader => new VBuffer<float>(indexes.Length, Array.ConvertAll(
            indexes,
            index => TryReadNumber(numbers, file.Columns[index], reader.Fields[index], reader.Line, out var value)
                ? (float)value
                : float.NaN)));
    }

    private static CsvColumn<uint> CreateKey(DataViewSchema.Column column, int index)
    {
        var names = ClassNames.Read(column, ClassNames.OfKey) ?? throw Unsupported(column);
        var keys = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var name in names)
            keys.TryAdd(name, (uint)keys.Count + 1);
        return Column(column, index, field => keys.GetValueOrDefault(field));
    }

    private static CsvColumn<T> Column<T>(DataViewSchema.Column column, int index, Func<string, T> read)
        => new(new(column), reader => read(reader.Fields[index]));

    private bool TryReadNumber(CsvNumbers numbers, string column, string field, long line, out double value)
    {
        if (numbers.TryParse(field, out value))
            return true;
        if (!CsvNumbers.IsMissing(field) && _noted.Add(column))
            note($"column '{column}', line {line}: '{ErrorText.OneLine(field)}' is no number and counts as missing, as others like it do.");
        return false;
    }

    private static bool ReadBoolean(string column, string field) => field.ToUpperInvariant() switch
    {
        "1" or "TRUE" or "T" or "YES" or "Y" => true,
        "0" or "FALSE" or "F" or "NO" or "N" or "" => false,
        _ => throw new UserException($"Column '{column}' is of yes or no; '{field}' is neither."),
    };

    private static UserException Unsupported(DataViewSchema.Column column)
        => new($"The model needs column '{column.Name}' of type {column.Type}, which a CSV file cannot give.");
}
