using System.Globalization;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

/// <summary>The cases of exceptions.json that need neither transforms nor trainers.</summary>
public class DataErrorsGoldenTests
{
    private static readonly DataOperationsCatalog Catalog = new MLContext(seed: 1).Data;

    private static readonly Dictionary<string, Func<IDataView, object?>> Actions = new()
    {
        ["vector value of another length than VectorType"] = _ => Vectors(new float[2]).Count(),
        ["null vector value with VectorType(3)"] = _ => JsonSerializer.Serialize(Vectors(null)),
        ["LoadFromEnumerable(null)"] = _ => Catalog.LoadFromEnumerable<ExRow>(null!),
        ["LoadFromEnumerable of a class without members: column count"] = _ => Catalog.LoadFromEnumerable([new ExEmpty()]).Schema.Count,
        ["CreateEnumerable: class with an unknown member"] = data => Catalog.CreateEnumerable<ExOutExtra>(data, false).First(),
        ["CreateEnumerable: class with an unknown member, ignoreMissingColumns"]
            = data => Catalog.CreateEnumerable<ExOutExtra>(data, false, ignoreMissingColumns: true).First().Missing,
        ["CreateEnumerable: member of another type"] = data => Catalog.CreateEnumerable<ExInWrong>(data, false).First(),
        ["GetColumn of another type"] = data => data.GetColumn<string>("A").First(),
        ["GetColumn of a missing column"] = data => data.GetColumn<float>("Nope").First(),
        ["Schema indexer with a missing column"] = data => data.Schema["Nope"],
        ["Schema.GetColumnOrNull with a missing column"] = data => data.Schema.GetColumnOrNull("Nope")?.Name ?? "null",
        ["TrainTestSplit fraction 0"] = data => Catalog.TrainTestSplit(data, 0),
        ["TrainTestSplit fraction 1"] = data => Catalog.TrainTestSplit(data, 1),
        ["TrainTestSplit: missing sampling key"] = data => Catalog.TrainTestSplit(data, 0.1, "Nope"),
        ["CrossValidate with 1 fold"] = data
            => new MLContext().BinaryClassification.CrossValidate(data, new MLContext().Transforms.CopyColumns("B", "A"), 1),
    };

    public static TheoryData<string> Names => [.. Actions.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_mistake_has_the_outcome_that_it_has_in_ML_NET(string name)
    {
        var expected = Golden.Case("exceptions", name)["expected"]!;
        var data = Catalog.LoadFromEnumerable(Enumerable.Range(0, 60).Select(i => new ExRow { A = i / 60f, Cat = i % 2 == 0 ? "x" : "y" }));
        if (expected["exception"] is null)
            Convert.ToString(Actions[name](data), CultureInfo.InvariantCulture).ShouldBe((string)expected["result"]!);
        else
            ((Action)(() => Actions[name](data))).ShouldThrow(expected);
    }

    private static IEnumerable<float[]> Vectors(float[]? value)
        => Catalog.LoadFromEnumerable([new ExInVec3 { F = value }]).GetColumn<float[]>("F");

    private sealed class ExRow
    {
        public float A { get; set; }

        public float B { get; set; }

        public string? Cat { get; set; }
    }

    private sealed class ExEmpty;

    private sealed class ExInWrong
    {
        public float A { get; set; }

        public string? B { get; set; }
    }

    private sealed class ExInVec3
    {
        [VectorType(3)]
        public float[]? F { get; set; }
    }

    private sealed class ExOutExtra
    {
        public float Score { get; set; }

        public float Missing { get; set; }
    }
}
