using Microsoft.ML;
using NeuralML.Features;
using NeuralML.Scoring;

namespace NeuralML.Ensembles;

/// <summary>An ensemble bound to an input schema: the columns that it adds, behind those of the input.</summary>
internal sealed class EnsembleColumns
{
    private readonly OutputColumns _outputs;

    public EnsembleColumns(
        IReadOnlyList<EnsembleMember> members, Combination combination, LabelColumn label, DataViewSchema inputSchema)
    {
        _outputs = OutputColumns.For(label);
        Members = members;
        Combination = combination;
        Label = label;
        InputSchema = inputSchema;
        foreach (var member in members)
            MemberClasses.Check(FindPrediction(member, member.Model.GetOutputSchema(inputSchema)), label, member.Name);
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(inputSchema);
        builder.AddColumns(_outputs.Create(ScoreAnnotations.NextSetId(inputSchema)));
        OutputSchema = builder.ToSchema();
    }

    public IReadOnlyList<EnsembleMember> Members { get; }

    /// <summary>How their predictions become one.</summary>
    public Combination Combination { get; }

    public LabelColumn Label { get; }

    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema { get; }

    public bool IsOutput(DataViewSchema.Column column) => column.Index >= InputSchema.Count;

    /// <summary>Those of the columns that are the input's, as its schema has them.</summary>
    public IEnumerable<DataViewSchema.Column> Inputs(IEnumerable<DataViewSchema.Column> columns)
        => columns.Where(column => !IsOutput(column)).Select(column => InputSchema[column.Index]);

    /// <summary>The column of a member's output that holds what it predicts.</summary>
    public DataViewSchema.Column FindPrediction(EnsembleMember member, DataViewSchema memberSchema)
        => MemberPrediction.Find(InputSchema, memberSchema, Label, $"Member '{member.Name}' of the ensemble");

    /// <summary>A getter per output column that is asked for; null for the others.</summary>
    public Delegate?[] CreateGetters(IEnumerable<DataViewSchema.Column> activeColumns, IOutputRow row)
    {
        var getters = new Delegate?[OutputSchema.Count - InputSchema.Count];
        foreach (var column in activeColumns.Where(IsOutput))
            getters[column.Index - InputSchema.Count] = _outputs.CreateGetter(column.Index - InputSchema.Count, row);
        return getters;
    }
}
