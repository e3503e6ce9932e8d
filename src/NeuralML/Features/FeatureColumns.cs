using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>The columns that a network reads: numbers first, the feature vector before the named ones, then categories.</summary>
internal sealed record FeatureColumns(NumericColumn[] Numeric, CategoricalColumn[] Categorical)
{
    /// <summary>Numbers per row.</summary>
    public int NumberCount { get; } = Numeric.Sum(column => column.Count);

    /// <summary>The column that comes first, the feature vector where there is one, with the type that it is read as.</summary>
    public (string Name, DataViewType Type) First => Numeric switch
    {
        [{ IsVector: false, Count: 1, Name: var name }, ..] => (name, NumberDataViewType.Single),
        [var (name, count, _), ..] => (name, new VectorDataViewType(NumberDataViewType.Single, count)),
        _ => (Categorical[0].Name, Categorical[0].Type),
    };

    public static FeatureColumns Find(DataViewSchema schema, NeuralNetOptions options)
    {
        var numeric = Names(options.NumericColumnNames).Select(name => NumericColumn.Find(schema, name, isVector: false));
        if (ReadsVector(options, schema.GetColumnOrNull(options.FeatureColumnName) is not null))
            numeric = numeric.Prepend(NumericColumn.Find(schema, options.FeatureColumnName, isVector: true));
        return new FeatureColumns(
            [.. numeric], [.. Names(options.CategoricalColumnNames).Select(name => CategoricalColumn.Find(schema, name))]);
    }

    /// <summary>The same decisions on a shape, before there is data.</summary>
    public static void Check(SchemaShape shape, NeuralNetOptions options)
    {
        var exists = shape.Any(column => string.Equals(column.Name, options.FeatureColumnName, StringComparison.Ordinal));
        if (ReadsVector(options, exists))
            NumericColumn.Check(shape, options.FeatureColumnName, isVector: true);
        foreach (var name in Names(options.NumericColumnNames))
            NumericColumn.Check(shape, name, isVector: false);
        foreach (var name in Names(options.CategoricalColumnNames))
            CategoricalColumn.Check(shape, name);
    }

    /// <summary>
    /// The columns in data to score, in this order; they must be of the types and lengths that the network was trained on.
    /// </summary>
    public DataViewSchema.Column[] Bind(DataViewSchema schema)
        => [.. Numeric.Select(column => column.Bind(schema)), .. Categorical.Select(column => column.Bind(schema))];

    /// <summary>What a number of a row is called in messages.</summary>
    public string Describe(DataViewSchema.Column[] bound, int number)
    {
        var column = 0;
        while (number >= Numeric[column].Count)
            number -= Numeric[column++].Count;
        return NumericColumn.Describe(bound[column], number);
    }

    // Who names columns and leaves the feature vector at its default need not have one.
    private static bool ReadsVector(NeuralNetOptions options, bool exists)
        => exists
            || Names(options.NumericColumnNames).Count + Names(options.CategoricalColumnNames).Count == 0
            || !string.Equals(options.FeatureColumnName, NeuralNetOptions.DefaultFeatureColumnName, StringComparison.Ordinal);

    private static IReadOnlyList<string> Names(IReadOnlyList<string>? names) => names ?? [];
}
