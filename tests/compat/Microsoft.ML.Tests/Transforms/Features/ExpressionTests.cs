using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms.Features;

public class ExpressionTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("-2 ^ 2", -4)]
    [InlineData("2 ^ 3 ^ 2", 512)]
    [InlineData("2 ^ -1", 0)]
    [InlineData("7 / 2", 3)]
    [InlineData("-7 % 4", -3)]
    [InlineData("7 / 2f", 3.5f)]
    [InlineData("1.5", 1.5f)]
    [InlineData("1.5d", 1.5)]
    [InlineData("0x1Fu + 1L", 32L)]
    [InlineData("0xFFFFFFFF", -1)]
    [InlineData("0xFFFFFFFFu", 4294967295L)]
    [InlineData("1e-2d * 100", 1.0)]
    [InlineData("i + l", 12L)]
    [InlineData("i + f", 4.5f)]
    [InlineData("l * d", 2.5)]
    public void Numbers_are_promoted_and_operators_have_their_precedence(string body, object expected) => Check(body, expected);

    [Theory]
    [InlineData("0 <= i < 10", true)]
    [InlineData("i < 10 and not (l > 100)", true)]
    [InlineData("1 == 1 = 1", true)]
    [InlineData("1 != 2 <> 1", false)]
    [InlineData("!b || false", false)]
    [InlineData("b && t == \"Text\"", true)]
    [InlineData("isna(missing)", true)]
    [InlineData("isna(f)", false)]
    [InlineData("missing == missing", false)]
    public void Comparisons_take_two_or_more_values(string body, bool expected) => Compute(body).ShouldBe(expected);

    [Theory]
    [InlineData("missing ?? 2", 2f)]
    [InlineData("missing ?? missing ?? f", 2.5f)]
    [InlineData("missing ?? default(missing)", 0f)]
    [InlineData("f ?? 2d", 2.5)]
    [InlineData("i > 1 ? l : f", 10f)]
    [InlineData("false ? 1 : true ? 2 : 3", 2)]
    [InlineData("with(a = i * 10, c = a + 1; with(a = 5; a) + a + c)", 46)]
    [InlineData("with(f = 100.0 * 9 / 5 + 32; f < 60 ? \"cold\" : f > 90 ? \"hot\" : \"right\")", "hot")]
    [InlineData("-float(b) + float(!b)", -1f)]
    public void Conditions_missing_values_and_named_values(string body, object expected) => Check(body, expected);

    [Theory]
    [InlineData("abs(-3) + sign(-2L) + min(1, 2) + max(1, 2)", 5L)]
    [InlineData("sqrt(4f)", 2f)]
    [InlineData("isna(sqrt(-1d))", true)]
    [InlineData("isna(na(f)) and isna(sign(missing))", true)]
    [InlineData("trunc(-1.5) + truncate(1.5) + floor(-1.5) + ceil(1.2) + ceiling(0.5)", 1f)]
    [InlineData("round(2.5d)", 2.0)]
    [InlineData("log(8d, 2) + ln(1d) + log(1d) + exp(0d)", 4.0)]
    [InlineData("round(deg(rad(90d)) + degrees(radians(90d)))", 180.0)]
    [InlineData("round(sind(90d) + cosd(0d) + tand(45d) + sin(0d) + cos(0d) + tan(0d))", 4.0)]
    [InlineData("sinh(0d) + cosh(0d) + tanh(0d) + asin(0d) + acos(1d) + atan(0d) + atan2(0d, 1) + atanyx(0d, 1)", 1.0)]
    [InlineData("int(-2.9) + int(\"12\") + int(b)", 11)]
    [InlineData("long(2.9d)", 2L)]
    [InlineData("single(\"1.5\") + float(1)", 2.5f)]
    [InlineData("double(f)", 2.5)]
    [InlineData("bool(\"true\")", true)]
    [InlineData("text(1.5) == \"1.5\"", true)]
    public void Functions_of_numbers_and_conversions(string body, object expected) => Check(body, expected);

    [Theory]
    [InlineData("len(t)", 4)]
    [InlineData("concat(lower(t), upper(t), \"\\u0041\\n\\\"\")", "textTEXTA\n\"")]
    [InlineData("concat()", "")]
    [InlineData("concat(left(t, 1), right(t, 3), left(t, -3), right(t, -1), left(t, 99))", "TtTtText")]
    [InlineData("concat(mid(t, 1, 3), mid(t, -2, 99), mid(t, 3, 1))", "exxt")]
    public void Functions_of_texts(string body, object expected) => Check(body, expected);

    [Fact]
    public void The_value_of_each_slot_of_a_vector_is_computed()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Row { V = [1, 0, float.NaN] }, new Row { V = [4, 5, 6] }]);

        var result = _mlContext.Transforms.Expression("Out", "(v, i) : v * i ?? -1", "V", "I").Fit(data).Transform(data);

        result.Schema["Out"].Type.ShouldBe(new VectorDataViewType(NumberDataViewType.Single, 3));
        result.Column("Out").ShouldBe([(object[])[2f, 0f, -1f], (object[])[8f, 10f, 12f]]);
    }

    [Theory]
    [InlineData("x => x + \"a\"", "'+' cannot be applied to Int32 and String")]
    [InlineData("x => nope(x)", "there is no function nope(Int32)")]
    [InlineData("x => y", "there is no parameter or value 'y'")]
    [InlineData("x => 1 < x > 2", "'<' and '>' cannot be combined")]
    [InlineData("x => (x", "')' is expected")]
    [InlineData("x => x x", "'x' is not expected")]
    [InlineData("x x", "':' is expected")]
    [InlineData("(x, y) => x", "2 parameters, and 1 input columns")]
    [InlineData("x => \"open", "no closing quotation mark")]
    [InlineData("x => 1.5L", "can end in f or d only")]
    [InlineData("x => x ?? 1", "'??' cannot be applied to Int32 and Int32")]
    [InlineData("x => x ? 1 : 2", "the condition must be a Boolean and is Int32")]
    [InlineData("x => sqrt(x)", "there is no function sqrt(Int32)")]
    public void A_mistake_is_told_when_the_expression_is_fitted(string expression, string message)
        => Should.Throw<ArgumentOutOfRangeException>(
                () => _mlContext.Transforms.Expression("Out", expression, "I").Fit(_mlContext.Data.LoadFromEnumerable([new Row()])))
            .Message.ShouldContain(message);

    [Fact]
    public void An_expression_that_is_nested_too_deep_does_not_exhaust_the_stack()
        => Should.Throw<ArgumentOutOfRangeException>(
                () => _mlContext.Transforms.Expression("Out", $"x => {new string('(', 5_000)}", "I")
                    .Fit(_mlContext.Data.LoadFromEnumerable([new Row()])))
            .Message.ShouldContain("nested more than");

    [Theory]
    [InlineData("x > 1", " && ", 100_000)]
    [InlineData("x", " + ", 100_000)]
    [InlineData("x", " != ", 3_000)]
    public void An_expression_that_is_too_long_does_not_exhaust_the_stack(string part, string sign, int count)
        => Should.Throw<ArgumentOutOfRangeException>(
                () => _mlContext.Transforms.Expression("Out", $"x => {string.Join(sign, Enumerable.Repeat(part, count))}", "I")
                    .Fit(_mlContext.Data.LoadFromEnumerable([new Row()])))
            .Message.ShouldContain("more than");

    [Theory]
    [InlineData("i >= 2", " && ", 2_000)]
    [InlineData("i - i", " == ", 100)]
    public void A_long_expression_is_computed(string part, string sign, int count)
        => Compute(string.Join(sign, Enumerable.Repeat(part, count))).ShouldBe(true);

    [Fact]
    public void Two_vectors_are_refused()
        => Should.Throw<ArgumentOutOfRangeException>(
                () => _mlContext.Transforms.Expression("Out", "(x, y) => x + y", "V", "V")
                    .Fit(_mlContext.Data.LoadFromEnumerable([new Row()])))
            .Message.ShouldContain("one vector column at most");

    [Theory]
    [InlineData("i => i * 2000000000")]
    [InlineData("i => int(3e10d)")]
    public void An_integer_that_overflows_is_no_silent_mistake(string expression)
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Row()]);
        var result = _mlContext.Transforms.Expression("Out", expression, "I").Fit(data).Transform(data);

        Should.Throw<OverflowException>(() => result.Column("Out"));
    }

    // Equal numbers of different types are the same to ShouldBe.
    private void Check(string body, object expected)
    {
        var value = Compute(body);
        value.ShouldBe(expected);
        value.ShouldBeOfType(expected.GetType());
    }

    private object Compute(string body)
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Row()]);
        var result = _mlContext.Transforms
            .Expression("Out", $"(b, i, l, f, d, t, missing) => {body}", "B", "I", "L", "F", "D", "T", "Missing")
            .Append(_mlContext.Transforms.CopyColumns("Copy", "Out")).Fit(data).Transform(data);
        result.Schema["Copy"].Type.ShouldBe(result.Schema["Out"].Type);
        return result.Column("Out").Single();
    }

    private sealed class Row
    {
        public bool B { get; set; } = true;

        public int I { get; set; } = 2;

        public long L { get; set; } = 10;

        public float F { get; set; } = 2.5f;

        public double D { get; set; } = 0.25;

        public string T { get; set; } = "Text";

        public float Missing { get; set; } = float.NaN;

        [VectorType(3)]
        public float[] V { get; set; } = [0, 0, 0];
    }
}
