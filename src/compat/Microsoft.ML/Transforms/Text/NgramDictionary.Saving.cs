namespace Microsoft.ML.Transforms.Text;

internal sealed partial class NgramDictionary
{
    public void Save(BinaryWriter writer)
    {
        settings.Save(writer);
        writer.Write(_rowCount);
        writer.Write(_ngrams.Count);
        for (var slot = 0; slot < _ngrams.Count; slot++)
        {
            writer.WriteArray(_ngrams[slot]);
            writer.Write(_rowsWith[slot]);
        }
    }

    public static NgramDictionary Load(BinaryReader reader)
    {
        var settings = NgramSettings.Load(reader);
        var dictionary = new NgramDictionary(settings) { _rowCount = reader.ReadCount() };
        for (var count = reader.ReadCount(); count > 0; count--)
            dictionary.Add(reader.ReadArray<uint>(), reader.ReadInt32());
        return dictionary;
    }

    private void Add(uint[] ngram, int rowsWith)
    {
        if (ngram.Length == 0 || ngram.Length > settings.NgramLength)
            throw new FormatException($"The model is damaged: an n-gram of {ngram.Length} keys, and not of 1 to {settings.NgramLength}");
        if (rowsWith < 1 || rowsWith > _rowCount)
            throw new FormatException($"The model is damaged: an n-gram in {rowsWith} of {_rowCount} rows");
        if (!_slots.TryAdd(AsText(ngram).ToString(), _ngrams.Count))
            throw new FormatException("The model is damaged: it has an n-gram twice");
        _ngrams.Add(ngram);
        _rowsWith.Add(rowsWith);
    }
}
