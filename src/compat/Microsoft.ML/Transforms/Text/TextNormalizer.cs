using System.Globalization;
using System.Text;

namespace Microsoft.ML.Transforms.Text;

internal sealed class TextNormalizer
{
    private readonly TextNormalizingEstimator.CaseMode _caseMode;
    private readonly bool _keepDiacritics;
    private readonly bool _keepPunctuations;
    private readonly bool _keepNumbers;

    public TextNormalizer(TextNormalizingEstimator.CaseMode caseMode, bool keepDiacritics, bool keepPunctuations, bool keepNumbers)
    {
        if (!Enum.IsDefined(caseMode))
            throw new ArgumentOutOfRangeException(nameof(caseMode), "Must be Lower, Upper or None");
        _caseMode = caseMode;
        _keepDiacritics = keepDiacritics;
        _keepPunctuations = keepPunctuations;
        _keepNumbers = keepNumbers;
    }

    public ReadOnlyMemory<char> Normalize(ReadOnlyMemory<char> text)
    {
        var source = text.ToString();
        // Letters outside ASCII come apart into the plain letter and its marks.
        var decompose = !_keepDiacritics && !Ascii.IsValid(source) && TryDecompose(ref source);
        var builder = new StringBuilder(source.Length);
        foreach (var character in source)
        {
            if (Keeps(character))
                builder.Append(Convert(character));
        }

        var result = builder.ToString();
        return (decompose ? result.Normalize(NormalizationForm.FormC) : result).AsMemory();
    }

    private static bool TryDecompose(ref string text)
    {
        try
        {
            text = text.Normalize(NormalizationForm.FormD);
            return true;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: such a text stays as it is.
            return false;
        }
    }

    private bool Keeps(char character)
        => (_keepDiacritics || char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            && (_keepPunctuations || !char.IsPunctuation(character))
            && (_keepNumbers || !char.IsNumber(character));

    private char Convert(char character) => _caseMode switch
    {
        TextNormalizingEstimator.CaseMode.Lower => char.ToLowerInvariant(character),
        TextNormalizingEstimator.CaseMode.Upper => char.ToUpperInvariant(character),
        _ => character,
    };
}
