using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

public sealed class SchemaAtTransformTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly NeuralNetTransformer _vector;
    private readonly NeuralNetTransformer _named;

    public SchemaAtTransformTests()
    {
        _vector = _ml.NeuralNet(Fast.Options("SameSign", epochs: 1)).Fit(Row.Load(_ml, 100));
        var options = Fast.Options("Flag", epochs: 1);
        (options.NumericColumnNames, options.CategoricalColumnNames) = (["First", "Second"], ["Kind"]);
        _named = _ml.NeuralNet(options).Fit(Signal.Load(_ml, 100));
    }

    public void Dispose()
    {
        _vector.Dispose();
        _named.Dispose();
    }

    private static T ShouldRefuse<T>(ITransformer model, IDataView data)
        where T : Exception
    {
        var error = Should.Throw<T>(() => model.Transform(data));
        Should.Throw<T>(() => model.GetOutputSchema(data.Schema)).Message.ShouldBe(error.Message);
        Should.Throw<T>(() => model.GetRowToRowMapper(data.Schema)).Message.ShouldBe(error.Message);
        return error;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_column_that_lacks_is_named_as_ML_NET_does(bool loaded)
    {
        var data = Signal.Load(_ml, 5);
        var model = loaded ? Reloaded.Of(_named, data.Schema) : _named;

        ShouldRefuse<ArgumentOutOfRangeException>(loaded ? Reloaded.Of(_vector, data.Schema) : _vector, data)
            .Message.ShouldBe("Could not find feature column 'Features' (Parameter 'inputSchema')");
        foreach (var (column, role) in new[] { ("Second", "numeric"), ("Kind", "categorical") })
        {
            var error = ShouldRefuse<ArgumentOutOfRangeException>(model, _ml.Transforms.DropColumns(column).Fit(data).Transform(data));
            error.Message.ShouldBe($"Could not find {role} column '{column}' (Parameter 'inputSchema')");
            error.ParamName.ShouldBe("inputSchema");
        }
    }

    [Fact]
    public void A_column_of_another_type_is_named_with_both_types()
    {
        var data = Signal.Load(_ml, 5);
        var scalar = _ml.Transforms.CopyColumns("Features", "First").Fit(data).Transform(data);
        var text = _ml.Transforms.CopyColumns("Second", "Kind").Fit(data).Transform(data);
        var number = _ml.Transforms.CopyColumns("Kind", "First").Fit(data).Transform(data);
        var key = _ml.Transforms.Conversion.MapValueToKey("Kind").Fit(data).Transform(data);

        ShouldRefuse<ArgumentOutOfRangeException>(_vector, scalar).Message
            .ShouldStartWith("Schema mismatch for feature column 'Features': expected Vector<Single> of known size, got Single");
        ShouldRefuse<ArgumentOutOfRangeException>(_named, text).Message
            .ShouldStartWith(
                "Schema mismatch for numeric column 'Second': expected a number or a vector of numbers of known size, got String");
        ShouldRefuse<ArgumentOutOfRangeException>(_named, number).Message
            .ShouldStartWith("Schema mismatch for categorical column 'Kind': expected a key, a text or a Boolean, got Single");
        ShouldRefuse<InvalidOperationException>(_named, key).Message
            .ShouldBe("Incompatible categorical column 'Kind': the model was trained on String, the data has Key<UInt32, 0-2>.");
    }

    [Fact]
    public void A_column_of_another_size_is_named_with_both_sizes()
    {
        var data = Row.Load(_ml, 5);
        var longer = _ml.Transforms.Concatenate("Features", "Features", "Parabola").Fit(data).Transform(data);
        var signals = Signal.Load(_ml, 5);
        var vector = _ml.Transforms.Concatenate("Second", "Second", "First").Fit(signals).Transform(signals);

        ShouldRefuse<InvalidOperationException>(_vector, longer).Message
            .ShouldBe("Incompatible feature column 'Features': the model was trained on 2 features, the data has 3.");
        ShouldRefuse<InvalidOperationException>(_named, vector).Message
            .ShouldBe("Incompatible numeric column 'Second': the model was trained on 1 features, the data has 2.");
    }

    [Fact]
    public void A_prediction_engine_names_the_column_that_its_input_class_lacks()
        => Should.Throw<ArgumentOutOfRangeException>(() => _ml.Model.CreatePredictionEngine<Signal, Prediction>(_vector))
            .Message.ShouldBe("Could not find feature column 'Features' (Parameter 'inputSchema')");

    private sealed class Prediction
    {
        public float Score { get; set; }
    }
}
