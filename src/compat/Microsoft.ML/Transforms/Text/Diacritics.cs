using System.Collections.Frozen;
using System.Globalization;

namespace Microsoft.ML.Transforms.Text;

/// <summary>Latin letters without their marks. A table, because a system without ICU cannot take letters apart.</summary>
internal static class Diacritics
{
    private const string Letters
        = "AÀÁÂÃÄÅĀĂĄǍ aàáâãäåāăąǎ CÇĆĈĊČ cçćĉċč DĎ dď EÈÉÊËĒĔĖĘĚ eèéêëēĕėęě GĜĞĠĢ gĝğġģ HĤ hĥ IÌÍÎÏĨĪĬĮİǏ iìíîïĩīĭįǐ JĴ jĵ KĶ kķ "
        + "LĹĻĽ lĺļľ NÑŃŅŇ nñńņň OÒÓÔÕÖŌŎŐǑ oòóôõöōŏőǒ RŔŖŘ rŕŗř SŚŜŞŠȘ sśŝşšș TŢŤȚ tţťț UÙÚÛÜŨŪŬŮŰŲǓ uùúûüũūŭůűųǔ WŴ wŵ "
        + "YÝŶŸ yýÿŷ ZŹŻŽ zźżž";

    private static readonly FrozenDictionary<char, char> PlainLetters = Letters.Split(' ')
        .SelectMany(group => group[1..].Select(letter => (Letter: letter, Plain: group[0])))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Plain);

    public static bool IsMark(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    public static char ToPlain(char character)
        => char.IsAscii(character) ? character : PlainLetters.GetValueOrDefault(character, character);
}
