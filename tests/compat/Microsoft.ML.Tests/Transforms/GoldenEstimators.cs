using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using static Microsoft.ML.Transforms.MissingValueReplacingEstimator;
using static Microsoft.ML.Transforms.OneHotEncodingEstimator;
using static Microsoft.ML.Transforms.ValueToKeyMappingEstimator;

namespace NeuralML.Compat.Tests.Transforms;

/// <summary>The estimators of the golden cases, by the C# text in the file.</summary>
internal sealed partial class GoldenEstimators
{
    private static readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> ByApi = new GoldenEstimators()._byApi;

    private readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> _byApi = [];

    private GoldenEstimators()
    {
        AddNormalizers();
        AddRobustAndBinning();
        AddNorms();
        AddOneHotEncodings();
        AddKeys();
        AddKeyVectors();
        AddReplacements();
        AddMissingIndicators();
        AddConversions();
        AddValueMappings();
        AddHashes();
        AddColumns();
    }

    public static bool Has(string api) => ByApi.ContainsKey(api);

    public static IEstimator<ITransformer> Create(MLContext mlContext, string api) => ByApi[api](mlContext);

    private static IDataView KeyData(MLContext mlContext)
        => mlContext.Data.LoadFromEnumerable(new[] { new { Value = "green" }, new { Value = "red" }, new { Value = "purple" } });

    private void Add(string api, Func<TransformsCatalog, IEstimator<ITransformer>> create)
        => _byApi.Add(
            "mlContext.Transforms." + api.Replace("Transforms.", "mlContext.Transforms."), mlContext => create(mlContext.Transforms));

    private void AddNormalizers()
    {
        foreach (var column in (string[])["A", "B", "C", "D", "Z", "V", "Dbl"])
        {
            foreach (var fixZero in (bool[])[true, false])
            {
                var flag = fixZero ? "true" : "false";
                Add($"NormalizeMinMax(\"Out\", \"{column}\", fixZero: {flag})", t => t.NormalizeMinMax("Out", column, fixZero: fixZero));
                foreach (var useCdf in (bool[])[true, false])
                {
                    Add(
                        $"NormalizeMeanVariance(\"Out\", \"{column}\", fixZero: {flag}, useCdf: {(useCdf ? "true" : "false")})",
                        t => t.NormalizeMeanVariance("Out", column, fixZero: fixZero, useCdf: useCdf));
                }
            }
        }

        Add("NormalizeMinMax(\"A\")", t => t.NormalizeMinMax("A"));
        Add("NormalizeMinMax(\"Out\", \"A\", maximumExampleCount: 3)", t => t.NormalizeMinMax("Out", "A", maximumExampleCount: 3));
        Add(
            "NormalizeMinMax(new[] { new InputOutputColumnPair(\"OutA\", \"A\"), new InputOutputColumnPair(\"OutB\", \"B\") })",
            t => t.NormalizeMinMax([new InputOutputColumnPair("OutA", "A"), new InputOutputColumnPair("OutB", "B")]));
        Add("NormalizeMinMax(\"Out\", \"I\")", t => t.NormalizeMinMax("Out", "I"));
        Add("NormalizeMinMax(\"Out\", \"Cat\")", t => t.NormalizeMinMax("Out", "Cat"));
    }

    private void AddOneHotEncodings()
    {
        foreach (var column in (string[])["Cat", "VCat", "B", "Flag", "I"])
        {
            Add($"Categorical.OneHotEncoding(\"Out\", \"{column}\")", t => t.Categorical.OneHotEncoding("Out", column));
            foreach (var kind in Enum.GetValues<OutputKind>())
            {
                Add(
                    $"Categorical.OneHotEncoding(\"Out\", \"{column}\", OneHotEncodingEstimator.OutputKind.{kind})",
                    t => t.Categorical.OneHotEncoding("Out", column, kind));
            }
        }

        Add(
            "Categorical.OneHotEncoding(\"Out\", \"Cat\", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue)",
            t => t.Categorical.OneHotEncoding("Out", "Cat", keyOrdinality: KeyOrdinality.ByValue));
        Add(
            "Categorical.OneHotEncoding(\"Out\", \"Cat\", maximumNumberOfKeys: 2)",
            t => t.Categorical.OneHotEncoding("Out", "Cat", maximumNumberOfKeys: 2));
        Add(
            "Categorical.OneHotEncoding(new[] { new InputOutputColumnPair(\"O1\", \"Cat\"), new InputOutputColumnPair(\"O2\", \"Flag\") })",
            t => t.Categorical.OneHotEncoding([new InputOutputColumnPair("O1", "Cat"), new InputOutputColumnPair("O2", "Flag")]));
        _byApi.Add(
            "mlContext.Transforms.Categorical.OneHotEncoding(\"Out\", \"Cat\", keyData: mlContext.Data.LoadFromEnumerable(new[] "
            + "{ new { Value = \"green\" }, new { Value = \"red\" }, new { Value = \"purple\" } }))",
            mlContext => mlContext.Transforms.Categorical.OneHotEncoding("Out", "Cat", keyData: KeyData(mlContext)));
    }

    private void AddKeys()
    {
        const string ByValue = "keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue";
        foreach (var column in (string[])["Cat", "B", "Flag", "I", "VCat", "V", "Key"])
            Add($"Conversion.MapValueToKey(\"Out\", \"{column}\")", t => t.Conversion.MapValueToKey("Out", column));
        foreach (var column in (string[])["Cat", "Flag"])
        {
            Add(
                $"Conversion.MapValueToKey(\"Out\", \"{column}\", {ByValue})",
                t => t.Conversion.MapValueToKey("Out", column, keyOrdinality: KeyOrdinality.ByValue));
        }

        Add(
            "Conversion.MapValueToKey(\"Out\", \"Cat\", maximumNumberOfKeys: 3)",
            t => t.Conversion.MapValueToKey("Out", "Cat", maximumNumberOfKeys: 3));
        Add(
            $"Conversion.MapValueToKey(\"Out\", \"Cat\", maximumNumberOfKeys: 3, {ByValue})",
            t => t.Conversion.MapValueToKey("Out", "Cat", maximumNumberOfKeys: 3, keyOrdinality: KeyOrdinality.ByValue));
        Add(
            $"Conversion.MapValueToKey(\"Out\", \"A\", {ByValue}, addKeyValueAnnotationsAsText: true)",
            t => t.Conversion.MapValueToKey("Out", "A", keyOrdinality: KeyOrdinality.ByValue, addKeyValueAnnotationsAsText: true));
        Add(
            "Conversion.MapValueToKey(new[] { new InputOutputColumnPair(\"K1\", \"Cat\"), new InputOutputColumnPair(\"K2\", \"Flag\") })",
            t => t.Conversion.MapValueToKey([new InputOutputColumnPair("K1", "Cat"), new InputOutputColumnPair("K2", "Flag")]));
        _byApi.Add(
            "mlContext.Transforms.Conversion.MapValueToKey(\"Out\", \"Cat\", keyData: mlContext.Data.LoadFromEnumerable(new[] "
            + "{ new { Value = \"green\" }, new { Value = \"red\" }, new { Value = \"purple\" } }))",
            mlContext => mlContext.Transforms.Conversion.MapValueToKey("Out", "Cat", keyData: KeyData(mlContext)));
        foreach (var column in (string[])["Cat", "B", "I", "VCat"])
        {
            Add(
                $"Conversion.MapValueToKey(\"K\", \"{column}\").Append(Transforms.Conversion.MapKeyToValue(\"Out\", \"K\"))",
                t => t.Conversion.MapValueToKey("K", column).Append(t.Conversion.MapKeyToValue("Out", "K")));
        }

        Add("Conversion.MapKeyToValue(\"Out\", \"Key\")", t => t.Conversion.MapKeyToValue("Out", "Key"));
    }

    private void AddKeyVectors()
    {
        Add("Conversion.MapKeyToVector(\"Out\", \"Key\")", t => t.Conversion.MapKeyToVector("Out", "Key"));
        Add(
            "Conversion.MapKeyToVector(\"Out\", \"Key\", outputCountVector: true)",
            t => t.Conversion.MapKeyToVector("Out", "Key", outputCountVector: true));
        Add("Conversion.MapKeyToVector(\"Out\", \"Cat\")", t => t.Conversion.MapKeyToVector("Out", "Cat"));
        Add("Conversion.MapKeyToBinaryVector(\"Out\", \"Key\")", t => t.Conversion.MapKeyToBinaryVector("Out", "Key"));
        foreach (var column in (string[])["Cat", "VCat"])
        {
            Add(
                $"Conversion.MapValueToKey(\"K\", \"{column}\").Append(Transforms.Conversion.MapKeyToVector(\"Out\", \"K\"))",
                t => t.Conversion.MapValueToKey("K", column).Append(t.Conversion.MapKeyToVector("Out", "K")));
        }

        Add(
            "Conversion.MapValueToKey(\"K\", \"VCat\")"
            + ".Append(Transforms.Conversion.MapKeyToVector(\"Out\", \"K\", outputCountVector: true))",
            t => t.Conversion.MapValueToKey("K", "VCat").Append(t.Conversion.MapKeyToVector("Out", "K", outputCountVector: true)));
    }

    private void AddReplacements()
    {
        foreach (var column in (string[])["B", "V", "C", "Dbl", "Z"])
        {
            foreach (var mode in Enum.GetValues<ReplacementMode>())
            {
                foreach (var bySlot in (bool[])[true, false])
                {
                    Add(
                        $"ReplaceMissingValues(\"Out\", \"{column}\", MissingValueReplacingEstimator.ReplacementMode.{mode}, "
                        + $"imputeBySlot: {(bySlot ? "true" : "false")})",
                        t => t.ReplaceMissingValues("Out", column, mode, bySlot));
                }
            }
        }

        foreach (var column in (string[])["B", "Cat", "I"])
            Add($"ReplaceMissingValues(\"Out\", \"{column}\")", t => t.ReplaceMissingValues("Out", column));
    }

    private void AddConversions()
    {
        foreach (var column in (string[])["F", "D", "I", "L", "B", "S", "SB", "SD", "T", "K", "U8", "V"])
        {
            foreach (var kind in Enum.GetValues<DataKind>())
            {
                Add(
                    $"Conversion.ConvertType(\"Out\", \"{column}\", DataKind.{kind})",
                    t => t.Conversion.ConvertType("Out", column, kind));
            }
        }
    }

    private void AddColumns()
    {
        string[] concatenations = ["A B C", "A V", "A", "V", "Cat Txt", "Flag Flag", "A Dbl", "A Cat", "A A"];
        foreach (var columns in concatenations.Select(names => names.Split(' ')))
            Add($"Concatenate(\"Out\", \"{string.Join("\", \"", columns)}\")", t => t.Concatenate("Out", columns));
        Add(
            "Categorical.OneHotEncoding(\"H\", \"Cat\").Append(Transforms.Categorical.OneHotEncoding(\"H2\", \"Flag\"))"
            + ".Append(Transforms.Concatenate(\"Out\", \"A\", \"H\", \"B\", \"H2\"))",
            t => t.Categorical.OneHotEncoding("H", "Cat").Append(t.Categorical.OneHotEncoding("H2", "Flag"))
                .Append(t.Concatenate("Out", "A", "H", "B", "H2")));
        Add(
            "NormalizeMinMax(\"NA\", \"A\").Append(Transforms.NormalizeMinMax(\"NB\", \"B\"))"
            + ".Append(Transforms.Concatenate(\"Out\", \"NA\", \"NB\"))",
            t => t.NormalizeMinMax("NA", "A").Append(t.NormalizeMinMax("NB", "B")).Append(t.Concatenate("Out", "NA", "NB")));
        Add(
            "NormalizeMinMax(\"NA\", \"A\").Append(Transforms.Concatenate(\"Out\", \"NA\", \"B\"))",
            t => t.NormalizeMinMax("NA", "A").Append(t.Concatenate("Out", "NA", "B")));
        Add(
            "NormalizeMinMax(\"NA\", \"A\").Append(Transforms.Categorical.OneHotEncoding(\"H\", \"Cat\"))"
            + ".Append(Transforms.Concatenate(\"Out\", \"NA\", \"H\"))",
            t => t.NormalizeMinMax("NA", "A").Append(t.Categorical.OneHotEncoding("H", "Cat"))
                .Append(t.Concatenate("Out", "NA", "H")));
        Add(
            "Concatenate(\"X\", \"A\", \"B\").Append(Transforms.Concatenate(\"Out\", \"X\", \"C\"))",
            t => t.Concatenate("X", "A", "B").Append(t.Concatenate("Out", "X", "C")));
        Add("CopyColumns(\"Out\", \"Cat\")", t => t.CopyColumns("Out", "Cat"));
        Add("CopyColumns(\"A\", \"B\")", t => t.CopyColumns("A", "B"));
        Add("SelectColumns(\"Cat\", \"A\", \"V\")", t => t.SelectColumns("Cat", "A", "V"));
        Add("SelectColumns(\"Nope\")", t => t.SelectColumns("Nope"));
        foreach (var keepHidden in (bool[])[true, false])
        {
            Add(
                "CopyColumns(\"A\", \"B\")"
                + $".Append(Transforms.SelectColumns(new[] {{ \"A\", \"Cat\" }}, {(keepHidden ? "true" : "false")}))",
                t => t.CopyColumns("A", "B").Append(t.SelectColumns(["A", "Cat"], keepHidden)));
        }

        Add("DropColumns(\"Cat\", \"V\", \"VCat\", \"Txt\")", t => t.DropColumns("Cat", "V", "VCat", "Txt"));
        Add("DropColumns(\"Nope\")", t => t.DropColumns("Nope"));
    }
}
