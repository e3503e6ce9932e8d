using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML.SearchSpace;
using static NeuralML.Compat.Tests.Classes;

namespace NeuralML.Compat.Tests;

public class ParameterGoldenTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Dictionary<string, Func<JsonNode?>> Cases = new()
    {
        ["Parameter: From and ParameterType"] = From,
        ["Parameter: FromObject"] = FromObject,
        ["Parameter: AsType round trip"] = RoundTrip,
        ["Parameter: AsType conversions"] = Conversions,
        ["Parameter: dictionary members"] = Members,
        ["Parameter: equality"] = Equality,
        ["Parameter: JSON read"] = Read,
        ["Parameter: JSON write"] = Write,
        ["Parameter: no Clone member"] = () => new JsonObject
        {
            ["publicMethods"] = Shown.Value(
                typeof(Parameter).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    .Where(method => !method.IsSpecialName && method.Name != nameof(ToString)).Select(method => method.Name)
                    .Append(nameof(ToString)).Distinct().Order(StringComparer.Ordinal)),
        },
    };

    public static TheoryData<string> Names => Replay.Names(Cases.Keys);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_parameter_is_that_of_the_golden_file(string name) => Cases[name]().ShouldMatchCase(name);

    private static JsonObject From()
    {
        var shown = new JsonObject();
        void Add(string call, Func<Parameter> create) => shown[call] = Shown.Outcome(() =>
        {
            var made = create();
            return new { type = made.ParameterType, json = JsonSerializer.Serialize(made), toString = made.ToString(), count = made.Count };
        });
        Add("FromInt(3)", () => Parameter.FromInt(3));
        Add("FromLong(4)", () => Parameter.FromLong(4));
        Add("FromDouble(0.1)", () => Parameter.FromDouble(0.1));
        Add("FromDouble(1)", () => Parameter.FromDouble(1));
        Add("FromDouble(1e-10)", () => Parameter.FromDouble(1e-10));
        Add("FromDouble(1e20)", () => Parameter.FromDouble(1e20));
        Add("FromFloat(0.1f)", () => Parameter.FromFloat(0.1f));
        Add("FromFloat(1f/3)", () => Parameter.FromFloat(1f / 3));
        Add("FromDouble(NaN)", () => Parameter.FromDouble(double.NaN));
        Add("FromString(\"it's <é>\")", () => Parameter.FromString("it's <é>"));
        Add("FromString(null)", () => Parameter.FromString(null!));
        Add("FromBool(true)", () => Parameter.FromBool(true));
        Add("FromEnum(Color.Blue)", () => Parameter.FromEnum(Color.Blue));
        Add("FromIEnumerable(new[] { 1, 2 })", () => Parameter.FromIEnumerable([1, 2]));
        Add("FromIEnumerable(new[] { \"a\", \"b\" })", () => Parameter.FromIEnumerable(["a", "b"]));
        Add("CreateNestedParameter()", () => Parameter.CreateNestedParameter());
        Add("CreateNestedParameter(a=1, b=\"x\")", () => Parameter.CreateNestedParameter(
            KeyValuePair.Create("a", Parameter.FromInt(1)), KeyValuePair.Create("b", Parameter.FromString("x"))));
        return shown;
    }

    private static JsonObject FromObject()
    {
        var parameter = Parameter.FromObject(new Plain());
        return new JsonObject
        {
            ["keys"] = Shown.Value(parameter.Keys),
            ["types"] = new JsonObject(parameter.Select(pair => KeyValuePair.Create(pair.Key, Shown.Value(pair.Value.ParameterType)))),
            ["json"] = JsonSerializer.Serialize(parameter),
            ["toString"] = parameter.ToString(),
        };
    }

    private static JsonNode RoundTrip()
    {
        var plain = Parameter.FromObject(new Plain { I = 8, E = Color.Green, S = null, Child = new Sub { X = 9 } }).AsType<Plain>();
        return Shown.Value(new
        {
            plain.I, plain.L, plain.F, plain.D, plain.S, plain.B, plain.E, plain.Null, plain.Arr, ChildX = plain.Child.X,
        })!;
    }

    private static JsonObject Conversions()
    {
        var shown = new JsonObject();
        void Add<T>(string call, Parameter parameter) => shown[call] = Shown.Outcome(() => parameter.AsType<T>());
        Add<double>("FromInt(3).AsType<double>()", Parameter.FromInt(3));
        Add<long>("FromInt(3).AsType<long>()", Parameter.FromInt(3));
        Add<float>("FromInt(3).AsType<float>()", Parameter.FromInt(3));
        Add<string>("FromInt(3).AsType<string>()", Parameter.FromInt(3));
        Add<bool>("FromInt(3).AsType<bool>()", Parameter.FromInt(3));
        Add<int>("FromDouble(3.7).AsType<int>()", Parameter.FromDouble(3.7));
        Add<int>("FromDouble(3.0).AsType<int>()", Parameter.FromDouble(3.0));
        Add<float>("FromDouble(0.1).AsType<float>()", Parameter.FromDouble(0.1));
        Add<double>("FromFloat(0.1f).AsType<double>()", Parameter.FromFloat(0.1f));
        Add<int>("FromString(\"3\").AsType<int>()", Parameter.FromString("3"));
        Add<Color>("FromString(\"Blue\").AsType<Color>()", Parameter.FromString("Blue"));
        Add<Color>("FromString(\"Pink\").AsType<Color>()", Parameter.FromString("Pink"));
        Add<Color>("FromInt(1).AsType<Color>()", Parameter.FromInt(1));
        Add<string>("FromEnum(Color.Blue).AsType<string>()", Parameter.FromEnum(Color.Blue));
        Add<int>("FromBool(true).AsType<int>()", Parameter.FromBool(true));
        Add<string>("FromBool(true).AsType<string>()", Parameter.FromBool(true));
        Add<int[]>("FromIEnumerable({1,2}).AsType<int[]>()", Parameter.FromIEnumerable([1, 2]));
        Add<List<double>>("FromIEnumerable({1,2}).AsType<List<double>>()", Parameter.FromIEnumerable([1, 2]));
        Parameter Nested(string key) => Parameter.CreateNestedParameter(KeyValuePair.Create(key, Parameter.FromInt(5)));
        shown["CreateNestedParameter(X=5).AsType<Sub>().X"] = Shown.Outcome(() => Nested("X").AsType<Sub>().X);
        shown["CreateNestedParameter(Y=5).AsType<Sub>().X"] = Shown.Outcome(() => Nested("Y").AsType<Sub>().X);
        Add<Sub>("FromInt(5).AsType<Sub>()", Parameter.FromInt(5));
        foreach (var (_, outcome) in shown)
        {
            if ((string?)outcome!["message"] is { } message) // the classes of this test are nested in another one
                outcome["message"] = message.Replace(typeof(Classes).FullName + "+", "", StringComparison.Ordinal);
        }

        return shown;
    }

    private static JsonObject Members()
    {
        var parameter = Parameter.CreateNestedParameter();
        parameter["a"] = Parameter.FromInt(1);
        parameter.Add("b", Parameter.FromString("x"));
        var number = Parameter.FromInt(4);
        return new JsonObject
        {
            ["Keys"] = Shown.Value(parameter.Keys),
            ["Count"] = parameter.Count,
            ["IsReadOnly"] = parameter.IsReadOnly,
            ["p[\"zz\"]"] = Shown.Error(Record.Exception(() => parameter["zz"])!),
            ["Add(\"a\") again"] = Shown.Error(Record.Exception(() => parameter.Add("a", number))!),
            ["p[\"a\"] = 5"] = Shown.Outcome(() => Set(parameter, "a", Parameter.FromInt(5)).ToString()),
            ["TryGetValue(\"zz\")"] = parameter.TryGetValue("zz", out _),
            ["Remove(\"b\")"] = parameter.Remove("b"),
            ["Remove(\"zz\")"] = parameter.Remove("zz"),
            ["FromInt(4)[\"a\"]"] = Shown.Outcome(() => number["a"]),
            ["FromInt(4).Keys"] = Shown.Outcome(() => number.Keys),
            ["FromInt(4).TryGetValue(\"a\")"] = Shown.Outcome(() => number.TryGetValue("a", out _)),
            ["FromInt(4).ContainsKey(\"a\")"] = Shown.Outcome(() => number.ContainsKey("a")),
            ["nested set: p[\"n\"][\"m\"]"] = Shown.Outcome(() =>
            {
                Set(parameter, "n", Parameter.CreateNestedParameter())["n"]["m"] = Parameter.FromBool(false);
                return parameter.ToString();
            }),
            ["Clear"] = Shown.Outcome(() =>
            {
                parameter.Clear();
                return parameter.ToString();
            }),
        };
    }

    private static Parameter Set(Parameter parameter, string key, Parameter value)
    {
        parameter[key] = value;
        return parameter;
    }

    private static JsonObject Equality()
    {
        var one = Parameter.FromInt(1);
        Parameter Pair(string first, string second) => Parameter.CreateNestedParameter(
            KeyValuePair.Create(first, one), KeyValuePair.Create(second, one));
        return new JsonObject
        {
            ["FromInt(1).Equals(FromLong(1))"] = one.Equals(Parameter.FromLong(1)),
            ["FromInt(1).Equals(FromDouble(1))"] = one.Equals(Parameter.FromDouble(1)),
            ["FromInt(1).Equals(FromDouble(1.5))"] = one.Equals(Parameter.FromDouble(1.5)),
            ["FromString(\"1\").Equals(FromInt(1))"] = Parameter.FromString("1").Equals(one),
            ["FromFloat(0.1f).Equals(FromDouble(0.1))"] = Parameter.FromFloat(0.1f).Equals(Parameter.FromDouble(0.1)),
            ["{a,b} equals {b,a}"] = Pair("a", "b").Equals(Pair("b", "a")),
            ["(object) Equals(null)"] = one.Equals(other: null),
            ["same hash codes for equal"] = Parameter.FromInt(1).GetHashCode() == Parameter.FromDouble(1).GetHashCode(),
        };
    }

    private static JsonObject Read()
    {
        var shown = new JsonObject();
        foreach (var json in Replay.Case("Parameter: JSON read")["expected"]!.AsObject().Select(pair => pair.Key))
        {
            shown[json] = Shown.Outcome(() => JsonSerializer.Deserialize<Parameter>(json) is { } parameter
                ? new { type = parameter.ParameterType, json = JsonSerializer.Serialize(parameter) }
                : null);
        }

        return shown;
    }

    private static JsonObject Write()
    {
        var sample = ((SearchSpace)new SearchSpace<Nested>()).SampleFromFeatureSpace([0.5, 0.5, 0.5, 0.5]);
        return new JsonObject
        {
            ["compact"] = JsonSerializer.Serialize(sample),
            ["indented"] = JsonSerializer.Serialize(sample, Indented).ReplaceLineEndings("\n"),
        };
    }
}
