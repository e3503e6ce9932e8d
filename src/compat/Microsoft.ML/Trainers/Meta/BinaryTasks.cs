using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>The rows of a multiclass problem, kept in memory, as binary problems.</summary>
internal sealed class BinaryTasks
{
    private readonly IDataView _data;
    private readonly DataViewSchema.Column _label;
    private readonly IBinaryFitter _fitter;

    public BinaryTasks(IDataView data, string labelColumn, IBinaryFitter fitter, bool imputeMissingLabelsAsNegative)
    {
        _label = data.Schema[labelColumn];
        _fitter = fitter;
        ClassCount = _label.Type.GetKeyCountAsInt32();
        var cached = new CachedDataView(data, [labelColumn]);
        _data = imputeMissingLabelsAsNegative ? cached : Where(cached, label => label != 0);
    }

    public int ClassCount { get; }

    public FittedBinary FitAgainstRest(int classIndex)
        => _fitter.Fit(WithLabel(_data, label => label == classIndex + 1));

    public FittedBinary FitAgainst(int classIndex, int otherIndex)
        => _fitter.Fit(WithLabel(
            Where(_data, label => label == classIndex + 1 || label == otherIndex + 1), label => label == classIndex + 1));

    private FilteredDataView Where(IDataView data, Func<uint, bool> choose)
        => new(data, [_label], row =>
        {
            var getLabel = row.GetGetter<uint>(_label);
            uint label = 0;
            return () =>
            {
                getLabel(ref label);
                return choose(label);
            };
        });

    private RowMapperDataView WithLabel(IDataView data, Func<uint, bool> isPositive)
        => new(data, new RowToRowMapper(new BinaryLabelMapper(data.Schema, _label, _fitter.LabelColumnName, isPositive)));
}
