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

    public void Save(BinaryWriter writer)
    {
        writer.Write((int)_caseMode);
        writer.Write(_keepDiacritics);
        writer.Write(_keepPunctuations);
        writer.Write(_keepNumbers);
    }

    public static TextNormalizer Load(BinaryReader reader)
        => new((TextNormalizingEstimator.CaseMode)reader.ReadInt32(), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadBoolean());

    public ReadOnlyMemory<char> Normalize(ReadOnlyMemory<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.Span)
        {
            if (Keeps(character))
                builder.Append(ToCase(_keepDiacritics ? character : Diacritics.ToPlain(character)));
        }

        return builder.ToString().AsMemory();
    }

    private bool Keeps(char character)
        => (_keepDiacritics || !Diacritics.IsMark(character))
            && (_keepPunctuations || !char.IsPunctuation(character))
            && (_keepNumbers || !char.IsNumber(character));

    private char ToCase(char character) => _caseMode switch
    {
        TextNormalizingEstimator.CaseMode.Lower => char.ToLowerInvariant(character),
        TextNormalizingEstimator.CaseMode.Upper => char.ToUpperInvariant(character),
        _ => character,
    };
}
