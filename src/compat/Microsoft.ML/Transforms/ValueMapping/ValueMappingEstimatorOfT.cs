using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class ValueMappingEstimator<TKey, TValue> : ValueMappingEstimator
{
    private ValueMappingEstimator((string Output, string Input)[] columns, ValueLookup lookup)
        : base(columns, lookup)
    {
    }

    internal static ValueMappingEstimator<TKey, TValue> Create<TMapped>(
        (string Output, string Input)[] columns, IEnumerable<KeyValuePair<TKey, TMapped>> pairs, bool treatValuesAsKeyType)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        const string Key = nameof(ValuePair<TKey, TMapped>.Key);
        const string Value = nameof(ValuePair<TKey, TMapped>.Value);
        var rows = pairs.Select(pair => new ValuePair<TKey, TMapped> { Key = pair.Key, Value = pair.Value }).ToArray();
        var data = new MLContext().Data.LoadFromEnumerable(rows);
        if (treatValuesAsKeyType)
        {
            var keys = new ValueToKeyMappingEstimator(
                [(Value, Value)], int.MaxValue, ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence, asText: false, keyData: null);
            data = keys.Fit(data).Transform(data);
        }

        return new(columns, ValueLookup.Read(data, data.Schema[Key], data.Schema[Value]));
    }
}
