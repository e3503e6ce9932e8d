using Microsoft.ML.SearchSpace;

namespace NeuralML.Compat.Tests;

/// <summary>The classes that the cases of the golden file sweep.</summary>
internal static class Classes
{
    public enum Color
    {
        Red,
        Green,
        Blue,
    }

    public sealed class OneInt
    {
        [Range(4, 64)]
        public int A { get; set; }
    }

    public sealed class Mixed
    {
        [Range(4, 64, 20, true)]
        public int Leaves { get; set; }

        [Range(0.001, 1.0, 0.1, true)]
        public double Rate { get; set; }

        [Range(0.5f, 2.5f, 1.0f, false)]
        public float Frac { get; set; }

        [Choice("a", "b", "c")]
        public string? Mode { get; set; }

        [BooleanChoice]
        public bool Flag { get; set; }

        public int Untouched { get; set; } = 7;
    }

    public sealed class Choices
    {
        [Choice(new object[] { "a", "b", "c" }, "b")]
        public string? Mode { get; set; }

        [BooleanChoice(true)]
        public bool FlagTrue { get; set; }

        [BooleanChoice(false)]
        public bool FlagFalse { get; set; }

        [Choice(1, 2, 5, 9)]
        public int IntChoice { get; set; }

        [Choice(Color.Red, Color.Green, Color.Blue)]
        public Color Col { get; set; }

        [Choice(0.5, 1.5)]
        public double DblChoice { get; set; }
    }

    public sealed class Nested
    {
        [Range(1, 5)]
        public int Z { get; set; }

        [NestOption]
        public Inner Inner { get; set; } = new();

        [Choice("x", "y")]
        public string? Aaa { get; set; }
    }

    public sealed class Inner
    {
        [Range(0, 10, 3)]
        public int I { get; set; }

        [Range(0.0, 1.0)]
        public double D { get; set; }
    }

    public sealed class WithField
    {
        [Range(1, 9, 4)]
#pragma warning disable CS0649 // fields are in the space but never assigned: that is what the case shows
        public int FieldInt;
#pragma warning restore CS0649

        [Range(0.0, 4.0, 1.0)]
        public double PropDbl { get; set; }
    }

    public sealed class IntRangeOnDouble
    {
        [Range(1, 9, 4)]
        public double X { get; set; }
    }

    public sealed class DoubleRangeOnFloat
    {
        [Range(0.1, 0.9, 0.3)]
        public float X { get; set; }
    }

    public sealed class DoubleRangeOnInt
    {
        [Range(0.5, 9.5, 3.5)]
        public int X { get; set; }
    }

    public sealed class NoAttribute
    {
        public int X { get; set; } = 3;
    }

    public sealed class TwoAttributes
    {
        [Range(1, 9)]
        [Choice(1, 2)]
        public int X { get; set; }
    }

    public sealed class FlagOnInt
    {
        [BooleanChoice]
        public int X { get; set; }
    }

    public sealed class Knobs
    {
        [Range(4, 16, 8)]
        public int Leaves { get; set; } = 8;

        [Range(2, 12, 5, true)]
        public int Trees { get; set; } = 5;

        [Choice("a", "b")]
        public string Tag { get; set; } = "a";
    }

    public sealed class Plain
    {
        public int I { get; set; } = 3;

        public long L { get; set; } = 4;

        public float F { get; set; } = 0.1f;

        public double D { get; set; } = 0.1;

        public string? S { get; set; } = "s";

        public bool B { get; set; } = true;

        public Color E { get; set; } = Color.Blue;

        public string? Null { get; set; }

        public string[] Arr { get; set; } = ["p", "q"];

        public Sub Child { get; set; } = new();

        public int ReadOnly => 5;
    }

    public sealed class Sub
    {
        public int X { get; set; } = 1;
    }
}
