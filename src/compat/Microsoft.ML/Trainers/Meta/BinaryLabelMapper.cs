using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

internal sealed class BinaryLabelMapper(
    DataViewSchema inputSchema, DataViewSchema.Column label, string name, Func<uint, bool> isPositive) : RowMapper(inputSchema)
{
    public override DataViewSchema.DetachedColumn[] GetOutputColumns() => [new(name, BooleanDataViewType.Instance)];

    public override IEnumerable<int> GetDependencies(int addedColumn) => [label.Index];

    public override Delegate CreateGetter(DataViewRow input, int addedColumn)
    {
        var getLabel = input.GetGetter<uint>(label);
        uint value = 0;
        return (ValueGetter<bool>)((ref bool positive) =>
        {
            getLabel(ref value);
            positive = isPositive(value);
        });
    }
}
