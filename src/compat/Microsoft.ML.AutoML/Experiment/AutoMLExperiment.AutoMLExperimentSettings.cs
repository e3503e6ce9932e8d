namespace Microsoft.ML.AutoML;

public partial class AutoMLExperiment
{
    public class AutoMLExperimentSettings : ExperimentSettings
    {
        public int? Seed { get; set; }

        public SearchSpace.SearchSpace? SearchSpace { get; set; }
    }
}
