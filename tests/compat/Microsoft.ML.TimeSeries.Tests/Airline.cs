using System.Globalization;
using Microsoft.ML;

namespace NeuralML.Compat.Tests;

/// <summary>The passengers of an airline, month by month; models are fitted to the first 120 months.</summary>
internal static class Airline
{
    public const int TrainSize = 120;

    public static Month[] Months()
        => [.. File.ReadLines(Golden.DataFile("airline_passengers.csv")).Skip(1)
            .Select(line => new Month { passengers = float.Parse(line.Split(',')[1], CultureInfo.InvariantCulture) })];

    public static IDataView Train(MLContext context) => context.Data.LoadFromEnumerable(Months()[..TrainSize]);
}
