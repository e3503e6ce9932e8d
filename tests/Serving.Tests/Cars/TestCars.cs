using Serving.Cars;

namespace Serving.Tests.Cars;

internal static class TestCars
{
    public static Car Beetle => new()
    {
        Cylinders = 4, Displacement = 97, Horsepower = 46, Weight = 1835, Acceleration = 20.5f, Year = 1970, Origin = "Europe",
    };

    public static Car[] Draw(int count)
    {
        var random = new Random(1);
        string?[] origins = ["USA", "Europe", "Japan", "Atlantis", null];
        return [.. Enumerable.Range(0, count).Select(_ => new Car
        {
            Cylinders = 2 * random.Next(2, 5),
            Displacement = random.Next(70, 450),
            Horsepower = random.Next(4) == 0 ? float.NaN : random.Next(50, 230),
            Weight = random.Next(1600, 5100),
            Acceleration = random.Next(8, 25),
            Year = random.Next(1970, 1983),
            Origin = origins[random.Next(origins.Length)],
        })];
    }
}
