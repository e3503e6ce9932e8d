using Microsoft.ML;

namespace NeuralML.Features;

/// <summary>Reads the features of the row that a cursor stands on.</summary>
internal sealed class FeatureRowReader
{
    private readonly NumericColumn[] _numeric;
    private readonly NumberReader[] _readNumbers;
    private readonly Func<int>[] _readCategories;

    /// <param name="features">Which columns.</param>
    /// <param name="bound">The same in the row's schema.</param>
    /// <param name="row">The row of the cursor.</param>
    /// <param name="learn">Whether values of categories that are new become levels.</param>
    public FeatureRowReader(FeatureColumns features, DataViewSchema.Column[] bound, DataViewRow row, bool learn)
    {
        _numeric = features.Numeric;
        NumberCount = features.NumberCount;
        _readNumbers = Array.ConvertAll(bound[.._numeric.Length], column => NumberReader.Create(row, column));
        _readCategories = new Func<int>[features.Categorical.Length];
        for (var i = 0; i < _readCategories.Length; i++)
            _readCategories[i] = features.Categorical[i].Vocabulary.CreateReader(row, bound[_numeric.Length + i], learn);
    }

    public int NumberCount { get; }

    public int CategoryCount => _readCategories.Length;

    /// <summary>Writes the numbers, <c>[numbers]</c>, and the codes of the categories, <c>[categorical columns]</c>.</summary>
    public void Read(Span<float> numbers, Span<int> categories)
    {
        var start = 0;
        for (var i = 0; i < _readNumbers.Length; i++)
        {
            _readNumbers[i].Read(numbers.Slice(start, _numeric[i].Count));
            start += _numeric[i].Count;
        }

        for (var i = 0; i < _readCategories.Length; i++)
            categories[i] = _readCategories[i]();
    }
}
