using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.MissingValueReplacingEstimator;
using static Microsoft.ML.Transforms.OneHotEncodingEstimator;

namespace NeuralML.Compat.Tests.Transforms;

public class SchemaShapeTests
{
    private static readonly MLContext MlContext = new(seed: 1);

    private static readonly IDataView Data = MlContext.Data.LoadFromEnumerable(new[]
    {
        new MainRow { A = 1, V = [1, 2, 3, 4], Cat = "x", VCat = ["x", "y"], Flag = true, Key = 1 },
        new MainRow { A = 2, V = [4, 3, 2, 1], Cat = "y", VCat = ["y", "x"], Key = 2 },
    });

    private static readonly Dictionary<string, Func<TransformsCatalog, IEstimator<ITransformer>>> Estimators = new()
    {
        ["concatenate scalars"] = t => t.Concatenate("Out", "A", "B"),
        ["concatenate a vector"] = t => t.Concatenate("Out", "V"),
        ["concatenate one-hot and normalized"] = t => t.NormalizeMinMax("A").Append(t.Categorical.OneHotEncoding("Cat"))
            .Append(t.Concatenate("Out", "A", "Cat")),
        ["concatenate keys"] = t => t.Concatenate("Out", "Key", "Key"),
        ["copy"] = t => t.CopyColumns("Out", "V"),
        ["select"] = t => t.SelectColumns("V", "Cat"),
        ["drop"] = t => t.DropColumns("V", "Cat"),
        ["normalize"] = t => t.NormalizeMeanVariance("V"),
        ["normalize with slot names"] = t => t.Concatenate("Num", "A", "B").Append(t.NormalizeMinMax("Num")),
        ["replace"] = t => t.Concatenate("Num", "A", "B").Append(t.ReplaceMissingValues("Num", null, ReplacementMode.Mean)),
        ["indicators"] = t => t.Categorical.OneHotEncoding("Out", "Cat"),
        ["indicators of a vector"] = t => t.Categorical.OneHotEncoding("Out", "VCat"),
        ["bag"] = t => t.Categorical.OneHotEncoding("Out", "VCat", OutputKind.Bag),
        ["keys"] = t => t.Categorical.OneHotEncoding("Out", "VCat", OutputKind.Key),
        ["bits"] = t => t.Categorical.OneHotEncoding("Out", "Cat", OutputKind.Binary),
        ["bits of a vector"] = t => t.Categorical.OneHotEncoding("Out", "VCat", OutputKind.Binary),
        ["numbers to keys"] = t => t.Conversion.MapValueToKey("Out", "A"),
        ["keys to values"] = t => t.Conversion.MapValueToKey("A").Append(t.Conversion.MapKeyToValue("A")),
        ["keys without names to indicators"] = t => t.Conversion.MapKeyToVector("Out", "Key"),
        ["Boolean to number"] = t => t.Conversion.ConvertType("Out", "Flag"),
        ["numbers to text"] = t => t.Conversion.ConvertType("V", outputKind: DataKind.String),
        ["keys to wider keys"] = t => t.Conversion.ConvertType("Key", outputKind: DataKind.UInt64),
    };

    public static TheoryData<string> Names => [.. Estimators.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_foretold_is_the_schema_fitted(string name)
    {
        var estimator = Estimators[name](MlContext.Transforms);

        var foretold = estimator.GetOutputSchema(ShapeOf(Data.Schema));

        var fitted = ShapeOf(estimator.Fit(Data).GetOutputSchema(Data.Schema));
        Describe(foretold).ShouldBe(Describe(fitted), ignoreOrder: true);
    }

    // Only estimators make shapes; there is no public way from a schema to one.
    private static SchemaShape ShapeOf(DataViewSchema schema)
        => (SchemaShape)typeof(SchemaShape).GetMethod("Create", BindingFlags.NonPublic | BindingFlags.Static)!
            .Invoke(null, [schema])!;

    private static IEnumerable<string> Describe(SchemaShape shape)
        => shape.Select(column
            => $"{column.Name}: {column.Kind} {column.ItemType} {column.IsKey} "
                + $"[{string.Join("; ", Describe(column.Annotations).Order())}]");
}
