using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Cli.Tests.Predict;

public sealed class ForeignModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MLContext _ml = new(1);

    [Fact]
    public void A_model_of_ML_NET_with_a_vector_is_read_by_the_names_of_its_slots()
    {
        var data = Load(
            "x,y,Label\n1,2,3\n2,1,4\n5,5,9\n7,1,8\n", new("Features", DataKind.Single, 0, 1), new("Label", DataKind.Single, 2));
        Save(_ml.Regression.Trainers.FastTree(minimumExampleCountPerLeaf: 1).Fit(data), data);

        Tool.Run("predict", _folder.File("m.zip"), _folder.Write("new.csv", "y,x\n2,1\n1,7\n")).ShouldBeDone().Lines
            .ShouldBe(Tool.Run("predict", _folder.File("m.zip"), _folder.Write("turned.csv", "x,y\n1,2\n7,1\n")).Lines);
        Tool.Run("predict", _folder.File("m.zip"), _folder.Write("few.csv", "x\n1\n2\n")).Error(1)
            .ShouldContain("lacks columns that the model needs: y.");
    }

    [Fact]
    public void A_vector_without_names_is_refused()
    {
        var data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 20).Select(i => new Nameless { Features = [i, 1], Label = i }));
        Save(_ml.Regression.Trainers.FastTree(minimumExampleCountPerLeaf: 1).Fit(data), data);
        Tool.Run("predict", _folder.File("m.zip"), _folder.Write("new.csv", "a,b\n2,1\n")).Error(1)
            .ShouldContain("The model needs column 'Features' of type Vector<Single, 2>, which a CSV file cannot give.");
    }

    [Fact]
    public void Numbers_and_Booleans_of_all_types_are_read_and_classes_that_are_numbers_written()
    {
        var data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 60)
            .Select(i => new Typed { Whole = i % 7, Flag = i % 3 == 0, Precise = i / 3.0, Label = i % 3 }));
        var pipeline = _ml.Transforms.Conversion.MapValueToKey("Label")
            .Append(_ml.Transforms.Conversion.ConvertType(
                [new("w", "Whole"), new InputOutputColumnPair("f", "Flag"), new("p", "Precise")], DataKind.Single))
            .Append(_ml.Transforms.Concatenate("Features", "w", "f", "p"))
            .Append(_ml.MulticlassClassification.Trainers.SdcaMaximumEntropy());
        Save(pipeline.Fit(data), data);

        var lines = Tool.Run("predict", _folder.File("m.zip"), _folder.Write("new.csv", "Whole,Flag,Precise\n1,yes,2.5\n,no,NA\n"))
            .ShouldBeDone().Lines;
        lines[0].ShouldStartWith("row,PredictedLabel,Score.");
        lines[1].Split(',')[1].ShouldBeOneOf("0", "1", "2");
        Tool.Run("predict", _folder.File("m.zip"), _folder.Write("bad.csv", "Whole,Flag,Precise\n1,perhaps,2.5\n")).Messages
            .ShouldContain("neuralml: Column 'Flag' is of yes or no; 'perhaps' is neither.");
    }

    [Fact]
    public void A_model_that_predicts_nothing_is_refused()
    {
        var data = Load("x,y\n1,2\n2,1\n", new("x", DataKind.Single, 0), new("y", DataKind.Single, 1));
        Save(_ml.Transforms.Concatenate("Features", "x", "y").Fit(data), data);
        Tool.Run("predict", _folder.File("m.zip"), _folder.File("data.csv")).Error(1).ShouldContain("has no predictions");
    }

    public void Dispose() => _folder.Dispose();

    private IDataView Load(string text, params TextLoader.Column[] columns)
        => _ml.Data.LoadFromTextFile(
            _folder.Write("data.csv", text), new TextLoader.Options { Separators = [','], HasHeader = true, Columns = columns });

    private void Save(ITransformer model, IDataView data) => _ml.Model.Save(model, data.Schema, _folder.File("m.zip"));

    private sealed class Nameless
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }

    private sealed class Typed
    {
        public int Whole { get; set; }

        public bool Flag { get; set; }

        public double Precise { get; set; }

        public int Label { get; set; }
    }
}
