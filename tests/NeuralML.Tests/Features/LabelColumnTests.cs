using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class LabelColumnTests
{
    public static TheoryData<DataViewType, NeuralNetOptions, string> BadTypes => new()
    {
        { TextDataViewType.Instance, new(), "label column 'Label'" },
        { NumberDataViewType.Double, new(), "label column 'Label'" },
        { new KeyDataViewType(typeof(byte), 3), new(), "label column 'Label'" },
        { new VectorDataViewType(new KeyDataViewType(typeof(uint), 3), 2), new(), "label column 'Label'" },
        { new VectorDataViewType(NumberDataViewType.Single), new(), "label column 'Label'" },
        { new VectorDataViewType(BooleanDataViewType.Instance), new(), "label column 'Label'" },
        { LabelType.Flag, new() { ExampleWeightColumnName = "Nope" }, "Could not find example weight column 'Nope'" },
        { LabelType.Flag, new() { ExampleWeightColumnName = "Features" }, "example weight column 'Features': expected Single" },
    };

    public static TheoryData<DataViewType, NeuralNetOptions, string> Mismatches => new()
    {
        { LabelType.Flag, new() { Quantiles = [0.5] }, "Quantiles" },
        { LabelType.Key(3), new() { Quantiles = [0.5] }, "Quantiles" },
        { LabelType.Vector(LabelType.Number, 2), new() { Quantiles = [0.5] }, "Quantiles" },
        { LabelType.Number, new() { FocalGamma = 2 }, "FocalGamma" },
        { LabelType.Vector(LabelType.Number, 2), new() { FocalGamma = 2 }, "FocalGamma" },
        { LabelType.Flag, new() { RegressionLoss = RegressionLoss.Huber }, "RegressionLoss" },
        { LabelType.Number, new() { ClassWeighting = ClassWeighting.Balanced }, "ClassWeighting" },
        { LabelType.Number, new() { ClassWeights = [1, 2] }, "ClassWeights" },
        { LabelType.Flag, new() { ClassWeights = [1, 2, 3] }, "ClassWeights" },
        { LabelType.Vector(LabelType.Flag, 3), new() { ClassWeights = [1, 2, 3] }, "ClassWeights" },
        { LabelType.Vector(LabelType.Flag, 3), new() { ClassWeights = [1, 2], CustomLoss = (_, target) => target }, "ClassWeights" },
    };

    [Theory]
    [MemberData(nameof(BadTypes))]
    public void What_cannot_be_learned_is_refused_before_fitting_and_in_it(DataViewType type, NeuralNetOptions options, string message)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => type.Find(options)).Message.ShouldContain(message);
        Should.Throw<ArgumentOutOfRangeException>(() => LabelColumn.FindTask(ShapeReader.Read(type.Schema()), options))
            .Message.ShouldContain(message);
    }

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void An_option_that_does_not_fit_the_label_is_named_before_fitting_and_in_it(
        DataViewType type, NeuralNetOptions options, string name)
    {
        var shape = ShapeReader.Read(type.Schema());
        foreach (var find in new Action[] { () => type.Find(options), () => LabelColumn.FindTask(shape, options) })
        {
            var error = Should.Throw<ArgumentOutOfRangeException>(find);
            error.ParamName.ShouldBe(name);
            error.Message.ShouldStartWith(name);
            error.Message.ShouldContain("'Label'");
        }
    }

    [Fact]
    public void Class_weights_are_counted_against_the_keys_once_there_is_data()
        => Should.Throw<ArgumentOutOfRangeException>(() => LabelType.Key(3).Find(new() { ClassWeights = [1, 2] }))
            .Message.ShouldContain("ClassWeights has 2 weights, but label column 'Label' has 3 classes");

    [Fact]
    public void The_type_of_the_label_decides_the_task_and_how_many_outputs_there_are()
    {
        Outputs(LabelType.Flag).ShouldBe((PredictionTask.Binary, 1));
        Outputs(LabelType.Key(4)).ShouldBe((PredictionTask.Multiclass, 4));
        Outputs(LabelType.Number).ShouldBe((PredictionTask.Regression, 1));
        Outputs(LabelType.Vector(LabelType.Flag, 5)).ShouldBe((PredictionTask.MultiLabel, 5));
        Outputs(LabelType.Vector(LabelType.Number, 6)).ShouldBe((PredictionTask.MultiOutput, 6));
        Outputs(LabelType.Number, new() { Quantiles = [0.1, 0.9] }).ShouldBe((PredictionTask.Quantile, 2));

        static (PredictionTask, int) Outputs(DataViewType type, NeuralNetOptions? options = null)
        {
            var label = type.Find(options);
            LabelColumn.FindTask(ShapeReader.Read(type.Schema()), options ?? new()).ShouldBe(label.Task);
            return (label.Task, label.OutputCount);
        }
    }
}
