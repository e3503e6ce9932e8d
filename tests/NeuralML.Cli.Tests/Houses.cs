using System.Globalization;
using System.Text;

namespace NeuralML.Cli.Tests;

/// <summary>Houses for sale, drawn with a seed, as files that nobody tuned.</summary>
internal static class Houses
{
    private static readonly string[] s_towns = ["Köln", "Bad Ems", "Trier, West", "\"Altstadt\""];

    /// <summary>With commas: a row number, a number, a text with all that must be quoted, missing values, and a price.</summary>
    public static string Prices(int rows, int seed = 1) => Build("id,area in m²,town,rooms,Price", "\n", rows, seed, house
        => $"{house.Row + 1},{(house.Row % 17 == 0 ? "NA" : Invariant(house.Area))},{Quote(house.Town)},"
            + $"{house.Rooms},{Invariant(house.Price)}");

    /// <summary>
    /// With semicolons, decimal commas, dates, empty lines, Windows line ends, two columns of one name, one without a name, and texts for
    /// two classes.
    /// </summary>
    public static string Sold(int rows, int seed = 2) => Build("Fläche;rooms;rooms;sold at;;Is sold", "\r\n", rows, seed, house
        => $"{Invariant(house.Area).Replace('.', ',')};{house.Rooms};{(house.Row % 11 == 0 ? "" : "2")};"
            + $"{new DateTime(2020, 1, 1).AddDays(house.Row % 40):yyyy-MM-dd};;{(house.Price > 300 ? "too dear" : "sold")}"
            + (house.Row % 9 == 0 ? "\r\n" : ""));

    /// <summary>Classes that are texts, with a quote, a comma and a letter beyond ASCII in them.</summary>
    public static string Classes(int rows, int seed = 3) => Build("area,rooms,garden,Class", "\n", rows, seed, house
        => $"{Invariant(house.Area)},{house.Rooms},{(house.Row % 2 == 0 ? "true" : "false")},"
            + Quote(house.Price switch { < 200 => "cheap, small", < 400 => "müßig", _ => "\"dear\"" }));

    public static string WithoutColumn(string csv, char separator, string name)
    {
        var lines = csv.Split('\n');
        var index = Array.IndexOf(lines[0].TrimEnd('\r').Split(separator), name);
        return string.Join('\n', lines.Select(line => line.Trim().Length == 0
            ? line
            : string.Join(separator, line.TrimEnd('\r').Split(separator).Where((_, i) => i != index))));
    }

    private static string Build(
        string header, string lineEnd, int rows, int seed, Func<(int Row, double Area, int Rooms, string Town, double Price), string> line)
    {
        var random = new Random(seed);
        var text = new StringBuilder(header).Append(lineEnd);
        for (var row = 0; row < rows; row++)
        {
            var area = 40 + Math.Round(160 * random.NextDouble(), 1);
            var rooms = random.Next(1, 7);
            var town = random.Next(s_towns.Length);
            var price = Math.Round((2 * area) + (20 * rooms) + (30 * town) + (10 * random.NextDouble()), 2);
            text.Append(line((row, area, rooms, s_towns[town], price))).Append(lineEnd);
        }

        return text.ToString();
    }

    private static string Invariant(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
