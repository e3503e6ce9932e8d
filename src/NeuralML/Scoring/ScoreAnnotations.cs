using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>The annotations by which ML.NET's evaluators find the columns of one prediction.</summary>
internal sealed class ScoreAnnotations(string scoreColumnKind, uint scoreColumnSetId)
{
    private const string SetId = "ScoreColumnSetId";

    // The type of the set id in ML.NET.
    private static readonly KeyDataViewType s_setIdType = new(typeof(uint), int.MaxValue);

    public DataViewSchema.Annotations Create(string valueKind, Action<DataViewSchema.Annotations.Builder>? more = null)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        builder.AddPrimitiveValue("ScoreColumnKind", TextDataViewType.Instance, scoreColumnKind.AsMemory());
        builder.AddPrimitiveValue("ScoreValueKind", TextDataViewType.Instance, valueKind.AsMemory());
        builder.AddPrimitiveValue(SetId, s_setIdType, scoreColumnSetId);
        more?.Invoke(builder);
        return builder.ToAnnotations();
    }

    /// <summary>The first number that no prediction in the schema has yet.</summary>
    public static uint NextSetId(DataViewSchema schema)
    {
        var last = 0u;
        foreach (var column in schema)
        {
            if (column.Annotations.Schema.GetColumnOrNull(SetId) is not { Type: KeyDataViewType type } || type.RawType != typeof(uint))
                continue;
            var id = 0u;
            column.Annotations.GetValue(SetId, ref id);
            last = Math.Max(last, id);
        }

        return last + 1;
    }
}
