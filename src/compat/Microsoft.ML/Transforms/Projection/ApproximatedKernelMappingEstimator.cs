using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public sealed class ApproximatedKernelMappingEstimator : IEstimator<ApproximatedKernelTransformer>
{
    // 20,000 pairs: enough for an average.
    private const int SampleSize = 200;

    private readonly IHostEnvironment _environment;
    private readonly (string Output, string Input)[] _columns;
    private readonly int _rank;
    private readonly bool _useCosAndSinBases;
    private readonly KernelBase _kernel;
    private readonly int? _seed;

    internal ApproximatedKernelMappingEstimator(
        IHostEnvironment environment,
        (string Output, string Input)[] columns,
        int rank,
        bool useCosAndSinBases,
        KernelBase kernel,
        int? seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rank);
        _environment = environment;
        _columns = columns;
        _rank = rank;
        _useCosAndSinBases = useCosAndSinBases;
        _kernel = kernel;
        _seed = seed;
    }

    public ApproximatedKernelTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        var random = _environment.Register(nameof(ApproximatedKernelMappingEstimator), _seed).Rand;
        return new ApproximatedKernelTransformer(
            _columns, Array.ConvertAll(_columns, pair => CreateFeatures(input, input.Schema[pair.Input], random)));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => ProjectedColumns.Map(inputSchema, _columns);

    private FourierFeatures CreateFeatures(IDataView data, DataViewSchema.Column column, Random random)
    {
        var average = AverageDistance(Sample(data, column, random));
        return FourierFeatures.Create(
            column.Type.GetVectorSize(), _rank, _useCosAndSinBases, random, generator => _kernel.NextFrequency(generator, average));
    }

    /// <summary>Rows without missing values, each as likely as any other.</summary>
    private static List<float[]> Sample(IDataView data, DataViewSchema.Column column, Random random)
    {
        var sample = new List<float[]>();
        var seen = 0;
        new WeightedRows(data, column, null).ForEach((row, _) =>
        {
            seen++;
            if (sample.Count < SampleSize)
                sample.Add([.. row]);
            else if (random.Next(seen) is var place && place < SampleSize)
                row.CopyTo(sample[place], 0);
        });
        return sample;
    }

    private float AverageDistance(List<float[]> sample)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < sample.Count; i++)
        {
            for (var j = 0; j < i; j++, count++)
                sum += _kernel.Distance(sample[i], sample[j]);
        }

        // Examples that are all the same say nothing about distances.
        return sum > 0 ? (float)(sum / count) : 1;
    }
}
