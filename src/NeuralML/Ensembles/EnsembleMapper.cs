using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <summary>An ensemble as a function of single rows: the mappers of its members side by side, each on the input itself.</summary>
internal sealed class EnsembleMapper : IRowToRowMapper
{
    private readonly EnsembleColumns _columns;
    private readonly (IRowToRowMapper Mapper, DataViewSchema.Column Prediction)[] _members;

    public EnsembleMapper(EnsembleColumns columns)
    {
        _columns = columns;
        _members = [.. columns.Members.Select(Bind)];
    }

    public DataViewSchema InputSchema => _columns.InputSchema;

    public DataViewSchema OutputSchema => _columns.OutputSchema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        var columns = dependingColumns.ToArray();
        var needed = _columns.Inputs(columns).Select(column => column.Index).ToHashSet();
        if (Array.Exists(columns, _columns.IsOutput))
            needed.UnionWith(_members.SelectMany(Dependencies));
        return needed.Order().Select(index => InputSchema[index]);
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        var columns = activeColumns.ToArray();
        var members = Array.Exists(columns, _columns.IsOutput)
            ? Array.ConvertAll(_members, member => member.Mapper.GetRow(input, [member.Prediction]))
            : [];
        return new EnsembleRow(
            _columns, input, members,
            [.. members.Select((row, i) => MemberPrediction.Open(row, _members[i].Prediction, _columns.Label))],
            columns);
    }

    private static IEnumerable<int> Dependencies((IRowToRowMapper Mapper, DataViewSchema.Column Prediction) member)
        => member.Mapper.GetDependencies([member.Prediction]).Select(column => column.Index);

    private (IRowToRowMapper Mapper, DataViewSchema.Column Prediction) Bind(EnsembleMember member)
    {
        var mapper = member.Model.GetRowToRowMapper(InputSchema);
        return (mapper, _columns.FindPrediction(member, mapper.OutputSchema));
    }
}
