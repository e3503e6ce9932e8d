using System.Text.Json.Serialization;
using Microsoft.ML.Data;

namespace Serving.Cars;

/// <summary>What is known of a car. In JSON all must be there; null stands for a value that is not known.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal class Car
{
    [LoadColumn(1)] public required float Cylinders { get; set; }

    /// <summary>In cubic inches.</summary>
    [LoadColumn(2)] public required float Displacement { get; set; }

    [LoadColumn(3)] public required float Horsepower { get; set; }

    /// <summary>In pounds.</summary>
    [LoadColumn(4)] public required float Weight { get; set; }

    /// <summary>Seconds to 60 miles per hour.</summary>
    [LoadColumn(5)] public required float Acceleration { get; set; }

    [LoadColumn(6)] public required float Year { get; set; }

    /// <summary>USA, Europe or Japan; another counts as unknown.</summary>
    [LoadColumn(7)] public required string? Origin { get; set; }
}
