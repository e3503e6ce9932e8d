using System.Text.Json.Serialization;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;

namespace Microsoft.ML.AutoML;

/// <summary>Estimators e0, e1, ... and the sequences of them that can be built; a parameter names one under <c>_SCHEMA_</c>.</summary>
[JsonConverter(typeof(SweepablePipelineConverter))]
public class SweepablePipeline : ISweepable<EstimatorChain<ITransformer>>
{
    internal const string SchemaKey = "_SCHEMA_";

    private readonly Schema? _schema;
    private string? _currentSchema;

    internal SweepablePipeline()
        : this([], null)
    {
    }

    private SweepablePipeline(Dictionary<string, SweepableEstimator> estimators, Schema? schema)
        => (Estimators, _schema) = (estimators, schema);

    public Dictionary<string, SweepableEstimator> Estimators { get; }

    public SearchSpace.SearchSpace SearchSpace
    {
        get
        {
            var space = new SearchSpace.SearchSpace();
            foreach (var (name, estimator) in Estimators)
                space.Add(name, estimator.SearchSpace);
            space.Add(SchemaKey, new ChoiceOption([.. Terms]));
            return space;
        }
    }

    public Parameter CurrentParameter
    {
        get
        {
            var current = Parameter.CreateNestedParameter();
            foreach (var (index, estimator) in Estimators.Values.Index())
                current[$"{index}"] = estimator.Parameter; // the package counts here, it does not name
            current[SchemaKey] = Parameter.FromString(CurrentSchema);
            return current;
        }
    }

    internal string SchemaText => $"{_schema}";

    internal string CurrentSchema => _currentSchema ?? Terms[0];

    // A pipeline without estimators cannot say what it sweeps; the package fails there by a null reference.
    private string[] Terms => [.. (_schema ?? throw new NullReferenceException()).Terms];

    public EstimatorChain<ITransformer> BuildFromOption(MLContext context, Parameter parameter)
    {
        var schema = parameter[SchemaKey].AsType<string>();
        var chain = new EstimatorChain<ITransformer>();
        foreach (var name in Schema.NamesOf(schema))
            chain = chain.Append(Estimators[name].BuildFromOption(context, parameter[name]));
        _currentSchema = schema;
        return chain;
    }

    /// <summary>The pipeline of one sequence, whose estimators keep their names.</summary>
    public SweepablePipeline BuildSweepableEstimatorPipeline(string schema)
    {
        var names = Schema.NamesOf(schema);
        return new(names.ToDictionary(name => name, name => Estimators[name]), Schema.Sequence(names.Select(Schema.Of)));
    }

    public SweepablePipeline Append(params ISweepable<IEstimator<ITransformer>>[] sweepables)
    {
        var estimators = new Dictionary<string, SweepableEstimator>(Estimators);
        var choices = new List<Schema>();
        foreach (var sweepable in sweepables)
        {
            var renamed = new Dictionary<string, string>();
            foreach (var (name, estimator) in EstimatorsOf(sweepable))
            {
                renamed[name] = $"e{estimators.Count}";
                estimators.Add(renamed[name], estimator);
            }

            choices.Add(sweepable is SweepablePipeline { _schema: var schema }
                ? (schema ?? throw new NullReferenceException()).Rename(name => renamed[name])
                : Schema.Of(renamed.Values.Single()));
        }

        if (choices.Count == 0)
            return this;
        var choice = Schema.Choice(choices);
        return new(estimators, _schema is null ? choice : Schema.Sequence(_schema, choice));
    }

    public string ToString(Parameter parameter)
        => parameter.TryGetValue(AutoMLExperiment.PipelineKey, out var own)
            ? string.Join("=>", Schema.NamesOf(own[SchemaKey].AsType<string>()).Select(name => Estimators[name].EstimatorType))
            : "";

    private static IEnumerable<KeyValuePair<string, SweepableEstimator>> EstimatorsOf(ISweepable<IEstimator<ITransformer>> sweepable)
        => sweepable switch
        {
            SweepablePipeline pipeline => pipeline.Estimators,
            SweepableEstimator estimator => [KeyValuePair.Create("", estimator)],
            _ => [KeyValuePair.Create("", new SweepableEstimator(sweepable.BuildFromOption, sweepable.SearchSpace))],
        };
}
