using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <param name="Type">The type of the column that it was fitted to, and of the result.</param>
/// <param name="CreateGetter">Makes a getter of the normalized column.</param>
/// <param name="Parameters">The fitted parameters.</param>
internal sealed record ColumnNormalizer(
    DataViewType Type,
    Func<DataViewRow, DataViewSchema.Column, Delegate> CreateGetter,
    NormalizingTransformer.NormalizerModelParametersBase Parameters);
