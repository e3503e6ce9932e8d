using System.Collections;
using Microsoft.ML;

namespace NeuralML.Compat.Tests.Transforms;

public class GoldenTransformExceptionTests
{
    private static readonly MLContext MlContext = new(seed: 1);
    private static readonly IDataView Data = MlContext.Data.LoadFromEnumerable(ExRow.Create(60));
    private static readonly IDataView Empty = MlContext.Data.LoadFromEnumerable(ExRow.Create(0));

    private static readonly Dictionary<string, Func<TransformsCatalog, object?>> Calls = new()
    {
        ["Concatenate with a missing column"] = t => t.Concatenate("Features", "A", "Nope").Fit(Data),
        ["Concatenate with a missing column: Transform"] = t => t.Concatenate("Features", "A", "Nope").Fit(Data).Transform(Data),
        ["Concatenate with a text column: Transform"] = t => t.Concatenate("Features", "A", "Cat").Fit(Data).Transform(Data),
        ["Concatenate of Single and Double: Transform"] = t => t.Concatenate("Features", "A", "D").Fit(Data).Transform(Data),
        ["CopyColumns of a missing column: Fit"] = t => t.CopyColumns("O", "Nope").Fit(Data),
        ["DropColumns of a missing column: Fit"] = t => t.DropColumns("Nope").Fit(Data),
        ["DropColumns of a missing column: Transform"] = t => t.DropColumns("Nope").Fit(Data).Transform(Data),
        ["Concatenate with a text column"] = t => t.Concatenate("Features", "A", "Cat").Fit(Data),
        ["Concatenate without inputs"] = t => t.Concatenate("Features"),
        ["Concatenate of a variable-length vector: type"]
            = t => t.Concatenate("Features", "A", "Var").Fit(Data).Transform(Data).Schema["Features"].Type,
        ["transform on a missing column"] = t => t.NormalizeMinMax("Nope").Fit(Data),
        ["OneHotEncoding on a missing column"] = t => t.Categorical.OneHotEncoding("Nope").Fit(Data),
        ["MapValueToKey on a missing column"] = t => t.Conversion.MapValueToKey("Nope").Fit(Data),
        ["MapKeyToValue on a non-key"] = t => t.Conversion.MapKeyToValue("Cat").Fit(Data),
        ["NormalizeMinMax on text"] = t => t.NormalizeMinMax("Cat").Fit(Data),
        ["NormalizeMinMax fit on empty data"] = t => t.NormalizeMinMax("O", "A").Fit(Empty).Transform(Data).Column("O").Take(3),
        ["OneHotEncoding fit on empty data: type"]
            = t => t.Categorical.OneHotEncoding("O", "Cat").Fit(Empty).Transform(Data).Schema["O"].Type,
        ["duplicate output name given twice"]
            = t => t.NormalizeMinMax([new InputOutputColumnPair("O", "A"), new InputOutputColumnPair("O", "B")]).Fit(Data),
        ["null output name"] = t => t.NormalizeMinMax((string)null!),
    };

    public static TheoryData<string> Names => Golden.CaseNames("exceptions", found => Calls.ContainsKey((string)found["case"]!));

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_answered_like_the_real_one_answers_it(string name)
    {
        var expected = Golden.Case("exceptions", name)["expected"]!;
        if (expected["exception"] is not null)
        {
            ((Action)(() => Calls[name](MlContext.Transforms))).ShouldThrow(expected);
            return;
        }

        var result = Calls[name](MlContext.Transforms);
        if (result is IEnumerable)
            result.ShouldMatch(expected["result"], 0, name);
        else
            result!.ToString().ShouldBe((string?)expected["result"]);
    }
}
