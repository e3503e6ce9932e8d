using Microsoft.ML.Trainers;

namespace Microsoft.ML.Calibrators;

/// <summary>What a calibrator is fitted on.</summary>
internal readonly record struct CalibrationRow(float Score, bool IsPositive, float Weight)
{
    /// <summary>The rows with a finite score and a positive weight.</summary>
    public static CalibrationRow[] Read(IDataView data, string labelColumn, string scoreColumn, string? weightColumn)
    {
        var label = data.Schema[labelColumn];
        var score = data.Schema[scoreColumn];
        DataViewSchema.Column? weight = weightColumn is null ? null : data.Schema[weightColumn];
        using var cursor = data.GetRowCursor(weight is null ? [label, score] : [label, score, weight.Value]);
        var getLabel = LabelReader.Create(cursor, label);
        var getScore = cursor.GetGetter<float>(score);
        var getWeight = weight is null ? null : cursor.GetGetter<float>(weight.Value);

        var rows = new List<CalibrationRow>();
        float labelValue = 0, scoreValue = 0, weightValue = 1;
        while (cursor.MoveNext())
        {
            getLabel(ref labelValue);
            getScore(ref scoreValue);
            getWeight?.Invoke(ref weightValue);
            if (float.IsFinite(scoreValue) && float.IsFinite(weightValue) && weightValue > 0)
                rows.Add(new(scoreValue, labelValue > 0, weightValue));
        }

        return rows.Count > 0
            ? [.. rows]
            : throw new InvalidOperationException($"The calibrator has no valid rows: no finite '{scoreColumn}' in the data");
    }
}
