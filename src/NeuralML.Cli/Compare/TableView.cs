using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Cli.Csv;
using NeuralML.Cli.Models;

namespace NeuralML.Cli.Compare;

/// <summary>Makes of a table what a comparison reads.</summary>
internal static class TableView
{
    public static IDataView Create(Table table, CancellationToken token)
    {
        var label = table.Label.Index;
        return new CsvView(
            table.File,
            [.. table.Columns.Select(column => Create(table, column))],
            reader => !CsvNumbers.IsMissing(reader.Fields[label]),
            token);
    }

    private static CsvColumn Create(Table table, TableColumn column) => column.Use switch
    {
        ColumnUse.Label => CreateLabel(table),
        ColumnUse.Number => CreateNumber(table, column.Name, column.Index),
        _ => new CsvColumn<ReadOnlyMemory<char>>(
            new(column.Name, TextDataViewType.Instance),
            reader => reader.Fields[column.Index] is var field && CsvNumbers.IsMissing(field) ? default : field.AsMemory()),
    };

    private static CsvColumn<float> CreateNumber(Table table, string name, int index)
    {
        var numbers = table.File.Numbers;
        return new(
            new(name, NumberDataViewType.Single),
            reader => numbers.TryParse(reader.Fields[index], out var value) ? (float)value : float.NaN);
    }

    private static CsvColumn CreateLabel(Table table)
    {
        var (name, index, task, classes, classOf) = table.Label;
        return task switch
        {
            TableTask.Binary => new CsvColumn<bool>(
                new(name, BooleanDataViewType.Instance, ClassNames.Create(ClassNames.OfBoolean, classes)),
                reader => classOf[reader.Fields[index]] == 1),
            // Key values count from 1, and 0 is a missing one.
            TableTask.Multiclass => new CsvColumn<uint>(
                new(name, new KeyDataViewType(typeof(uint), classes.Count), ClassNames.Create(ClassNames.OfKey, classes)),
                reader => (uint)classOf[reader.Fields[index]] + 1),
            _ => CreateNumber(table, name, index),
        };
    }
}
