using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class MissingValueReplacingEstimator : IEstimator<MissingValueReplacingTransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly ReplacementMode _replacementMode;
    private readonly bool _imputeBySlot;

    internal MissingValueReplacingEstimator((string Output, string Input)[] columns, ReplacementMode replacementMode, bool imputeBySlot)
    {
        if (!Enum.IsDefined(replacementMode))
            throw new ArgumentOutOfRangeException(nameof(replacementMode), "Must be DefaultValue, Mean, Minimum, Maximum or Mode");
        _columns = columns;
        _replacementMode = replacementMode;
        _imputeBySlot = imputeBySlot;
    }

    public MissingValueReplacingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inputs = Array.ConvertAll(
            _columns, pair => input.Schema.GetColumnOrNull(pair.Input) ?? throw SchemaErrors.NotFound("input", pair.Input));
        foreach (var column in inputs)
            CheckItemType(column.Type.GetItemType(), column.Type.ToString()!);

        if (_replacementMode == ReplacementMode.DefaultValue)
            return new MissingValueReplacingTransformer(_columns, Array.ConvertAll(inputs, Replacement.WithZero));

        using var cursor = input.GetRowCursor(inputs);
        var fits = Array.ConvertAll(inputs, column => ReplacementFit.Create(cursor, column, _replacementMode, _imputeBySlot));
        while (cursor.MoveNext())
        {
            foreach (var fit in fits)
                fit.AddRow();
        }

        return new MissingValueReplacingTransformer(_columns, Array.ConvertAll(fits, fit => fit.Finish()));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            CheckItemType(input.IsKey ? TextDataViewType.Instance : input.ItemType, input.GetTypeString());
            var annotations = new SchemaShape(input.Keep(AnnotationKinds.SlotNames, AnnotationKinds.IsNormalized));
            return new SchemaShape.Column(name, input.Kind, input.ItemType, isKey: false, annotations);
        });

    internal static void CheckItemType(DataViewType itemType, string type)
    {
        if (!itemType.Equals(NumberDataViewType.Single) && !itemType.Equals(NumberDataViewType.Double))
        {
            throw new ArgumentOutOfRangeException(
                "inputSchema", $"Type '{type}' is not supported by NAReplaceTransform since it doesn't have an NA value");
        }
    }
}
