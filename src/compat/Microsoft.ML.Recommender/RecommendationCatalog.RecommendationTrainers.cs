using Microsoft.ML.Trainers;

namespace Microsoft.ML;

public sealed partial class RecommendationCatalog
{
    public sealed class RecommendationTrainers : CatalogInstantiatorBase
    {
        internal RecommendationTrainers(TrainCatalogBase owner)
            : base(owner)
        {
        }

        public MatrixFactorizationTrainer MatrixFactorization(
            string labelColumnName,
            string matrixColumnIndexColumnName,
            string matrixRowIndexColumnName,
            int approximationRank = 8,
            double learningRate = 0.1,
            int numberOfIterations = 20)
            => MatrixFactorization(new MatrixFactorizationTrainer.Options
            {
                LabelColumnName = labelColumnName,
                MatrixColumnIndexColumnName = matrixColumnIndexColumnName,
                MatrixRowIndexColumnName = matrixRowIndexColumnName,
                ApproximationRank = approximationRank,
                LearningRate = learningRate,
                NumberOfIterations = numberOfIterations,
            });

        public MatrixFactorizationTrainer MatrixFactorization(MatrixFactorizationTrainer.Options options)
        {
            ArgumentNullException.ThrowIfNull(options);
            return new MatrixFactorizationTrainer(Environment, options);
        }
    }
}
