using Microsoft.ML;
using NeuralML.Features;

namespace NeuralML.Tests.Ensembles;

/// <summary>Fitted pipelines of several kinds, and ensembles of them.</summary>
public sealed class Pipelines : IDisposable
{
    public Pipelines()
    {
        var features = new FeaturesOf(ML);
        Data = Trip.Load(ML, 300);
        Logistic = features.CityInPlace.Append(ML.BinaryClassification.Trainers.LbfgsLogisticRegression("Flag")).Fit(Data);
        Perceptron = features.NumbersInPlace.Append(ML.BinaryClassification.Trainers.AveragedPerceptron("Flag")).Fit(Data);
        Dropping = features.CityInPlace.Append(ML.BinaryClassification.Trainers.LbfgsLogisticRegression("Flag", l2Regularization: 9))
            .Append(ML.Transforms.DropColumns("City", "First", "Features")).Fit(Data);
        Network = features.Beside.Append(ML.NeuralNet(Fast.Options("Flag", epochs: 3))).Fit(Data);
        Entropy = features.CityInPlace.Append(ML.MulticlassClassification.Trainers.LbfgsMaximumEntropy("Class")).Fit(Data);
        Margins = features.NumbersInPlace.Append(ML.MulticlassClassification.Trainers.SdcaNonCalibrated("Class")).Fit(Data);
        ClassNetwork = features.Beside.Append(ML.NeuralNet(Fast.Options("Class", epochs: 3))).Fit(Data);
        Linear = features.CityInPlace.Append(ML.Regression.Trainers.Sdca("Number")).Fit(Data);
        NumberNetwork = features.Beside.Append(ML.NeuralNet(Fast.Options("Number", epochs: 3))).Fit(Data);
    }

    public MLContext ML { get; } = new(seed: 1);

    public IDataView Data { get; }

    /// <summary>Replaces the text City by numbers.</summary>
    public ITransformer Logistic { get; }

    /// <summary>Replaces the numbers, and gives no probability.</summary>
    public ITransformer Perceptron { get; }

    /// <summary>Replaces a column, then drops it and others.</summary>
    public ITransformer Dropping { get; }

    public ITransformer Network { get; }

    public ITransformer Entropy { get; }

    /// <summary>Its scores are no probabilities.</summary>
    public ITransformer Margins { get; }

    public ITransformer ClassNetwork { get; }

    public ITransformer Linear { get; }

    public ITransformer NumberNetwork { get; }

    internal EnsembleTransformer Binary => Create("Flag", (Logistic, 0.4), (Perceptron, 0.3), (Dropping, 0.1), (Network, 0.2));

    internal EnsembleTransformer Multiclass => Create("Class", (Entropy, 0.5), (Margins, 0.2), (ClassNetwork, 0.3));

    internal EnsembleTransformer Regression => Create("Number", (Linear, 0.25), (NumberNetwork, 0.75));

    public void Dispose()
    {
        foreach (var network in new[] { Network, ClassNetwork, NumberNetwork })
            ((IDisposable)network).Dispose();
    }

    internal EnsembleTransformer ByLabel(string label) => label switch { "Flag" => Binary, "Class" => Multiclass, _ => Regression };

    internal LabelColumn Label(string name) => LabelColumn.FindSingle(Data.Schema, name, exampleWeightName: null);

    internal EnsembleTransformer Create(string label, params (ITransformer Model, double Weight)[] members)
        => new(Named(members), Label(label), Data.Schema);

    internal EnsembleTransformer Stack(string label, double[] biases, params (ITransformer Model, double Weight)[] members)
        => new(Named(members), Label(label), Data.Schema, biases);

    /// <summary>Of members that predict the same alone and among others.</summary>
    internal EnsembleTransformer StackOf(string label) => label switch
    {
        "Flag" => Stack(label, [-0.2], (Logistic, 0.9), (Perceptron, 0.3), (Dropping, 0)),
        "Class" => Stack(label, [0.1, -0.3, 0.2], (Entropy, 1.2), (Margins, 0.4)),
        _ => Stack(label, [1.5], (Linear, 0.8)),
    };

    private static EnsembleMember[] Named((ITransformer Model, double Weight)[] members)
        => [.. members.Select((member, i) => new EnsembleMember(member.Model, member.Weight, $"member {i}"))];

    /// <summary>How members make their features.</summary>
    private sealed class FeaturesOf(MLContext ml)
    {
        public IEstimator<ITransformer> CityInPlace => ml.Transforms.Categorical.OneHotEncoding("City")
            .Append(ml.Transforms.Concatenate("Features", "City", "First", "Second"));

        public IEstimator<ITransformer> NumbersInPlace => ml.Transforms.NormalizeMinMax("First")
            .Append(ml.Transforms.NormalizeMinMax("Second"))
            .Append(ml.Transforms.Concatenate("Features", "First", "Second"));

        public IEstimator<ITransformer> Beside => ml.Transforms.Categorical.OneHotEncoding("Code", "City")
            .Append(ml.Transforms.Concatenate("Features", "Code", "First", "Second"));
    }
}
