using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

internal sealed class ForeignPredictor(ITransformer inner) : ForeignTransformer(inner), ISingleFeaturePredictionTransformer<string>
{
    public string Model => "a model of its own kind";

    public string FeatureColumnName => "Features";

    public DataViewType FeatureColumnType => new VectorDataViewType(NumberDataViewType.Single, 2);
}
