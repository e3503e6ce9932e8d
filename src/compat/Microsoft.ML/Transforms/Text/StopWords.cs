using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

/// <summary>Words that say little; case does not count.</summary>
internal sealed class StopWords(IEnumerable<string> words)
{
    private const string EnglishWords
        = "a about above across after afterwards again against all almost alone along already also although always am among amongst an "
        + "and another any anybody anyhow anyone anything anyway anywhere are aren't around as at away be became because become becomes "
        + "been before beforehand behind being below beside besides between beyond both but by can can't cannot could couldn't did "
        + "didn't do does doesn't doing don't done down during each either else elsewhere enough etc even ever every everybody everyone "
        + "everything everywhere except few for from further had hadn't has hasn't have haven't having he he'd he'll he's hence her here "
        + "here's hers herself him himself his how how's however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll it's "
        + "its itself just least less let let's many may maybe me meanwhile might mine more moreover most mostly much must my myself "
        + "namely neither never nevertheless next no nobody none nor not nothing now nowhere of off often on once one only onto or other "
        + "others otherwise our ours ourselves out over own per perhaps quite rather really same several shall shan't she she'd she'll "
        + "she's should shouldn't since so some somebody somehow someone something sometime sometimes somewhere still such than that "
        + "that's the their theirs them themselves then there there's therefore these they they'd they'll they're they've this those "
        + "though through throughout thus to together too toward towards under until up upon us very via was wasn't we we'd we'll we're "
        + "we've were weren't what what's whatever when when's whenever where where's whereas wherever whether which while who who's "
        + "whoever whole whom whose why why's will with within without won't would wouldn't yet you you'd you'll you're you've your "
        + "yours yourself yourselves";

    private readonly HashSet<string> _words = new(words, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> Words => _words;

    public static StopWords English { get; } = new(EnglishWords.Split(' '));

    public ValueGetter<VBuffer<ReadOnlyMemory<char>>> CreateGetter(DataViewRow row, DataViewSchema.Column input)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        return TextColumns.Map(row, input, (text, results) =>
        {
            if (!text.IsEmpty && !lookup.Contains(text.Span))
                results.Add(text);
        });
    }
}
