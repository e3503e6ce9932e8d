namespace Microsoft.ML.Trainers.Recommender;

/// <summary>Two matrices, a vector of the rank per row and per column, whose products stand for the values of the matrix.</summary>
internal sealed class Factors
{
    public Factors(int rank, float[] left, float[] right)
    {
        Rank = rank;
        Left = left;
        Right = right;
    }

    public int Rank { get; }

    public float[] Left { get; }

    public float[] Right { get; }

    /// <summary>Random vectors where there are values, NaN elsewhere: nothing is known of those rows and columns.</summary>
    public static Factors Create(Ratings ratings, int rank, double scale, Random random)
    {
        var factors = new Factors(rank, new float[ratings.RowCount * rank], new float[ratings.ColumnCount * rank]);
        factors.Left.AsSpan().Fill(float.NaN);
        factors.Right.AsSpan().Fill(float.NaN);
        foreach (var rating in ratings.Values)
        {
            Draw(factors.Row(rating.Row));
            Draw(factors.Column(rating.Column));
        }

        return factors;

        void Draw(Span<float> vector)
        {
            for (var i = 0; i < vector.Length && float.IsNaN(vector[i]); i++)
                vector[i] = (float)(scale * random.NextDouble());
        }
    }

    public Span<float> Row(int row) => Left.AsSpan(row * Rank, Rank);

    public Span<float> Column(int column) => Right.AsSpan(column * Rank, Rank);
}
