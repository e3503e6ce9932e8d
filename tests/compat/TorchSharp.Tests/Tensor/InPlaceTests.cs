using System.Reflection;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

/// <summary>Every method whose name ends in an underscore and that has a twin without one.</summary>
public class InPlaceTests
{
    private static readonly Op Version = new("_version");

    // They change what the tensor says of itself, not its values.
    private static readonly string[] OfShape = ["squeeze_", "unsqueeze_", "transpose_", "detach_"];

    public static TheoryData<string> Methods => [.. InPlace().Select(method => method.ToString()!)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_method_in_place_does_what_its_twin_does_and_returns_the_tensor_itself(string name)
    {
        using var scope = NewDisposeScope();
        var method = InPlace().Single(item => item.ToString() == name);
        var x = Input(method.Name);
        var arguments = method.GetParameters().Select(parameter => Argument(method.Name, parameter)).ToArray();
        var expected = ((Tensor)Twin(method)!.Invoke(x, arguments)!).@float();
        var version = Version.CallInt(x);

        method.Invoke(x, arguments).ShouldBeSameAs(x);
        x.@float().allclose(expected, equal_nan: true).ShouldBeTrue();
        if (!OfShape.Contains(method.Name))
            Version.CallInt(x).ShouldBe(version + 1);
    }

    private static IEnumerable<MethodInfo> InPlace() =>
        typeof(Tensor).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.Name.EndsWith('_') && Twin(method) is not null);

    private static MethodInfo? Twin(MethodInfo method) =>
        typeof(Tensor).GetMethod(method.Name[..^1], [.. method.GetParameters().Select(parameter => parameter.ParameterType)]);

    private static Tensor Input(string method) => method.StartsWith("bitwise", StringComparison.Ordinal)
        ? tensor(new[,] { { 1, 2 }, { 3, 5 } })
        : tensor(new[,] { { 0.2f, 0.7f }, { 0.4f, 0.5f } });

    private static object? Argument(string method, ParameterInfo parameter) => (parameter.Name, parameter.ParameterType.Name) switch
    {
        ("index", _) when method.StartsWith("scatter", StringComparison.Ordinal) => tensor(new long[,] { { 0, 1 }, { 1, 0 } }),
        ("index", _) => tensor(new long[] { 1, 0 }),
        ("mask", _) => tensor(new[,] { { true, false }, { false, true } }),
        ("max", nameof(Tensor)) => full(1, 0.6f),
        ("max", nameof(Scalar)) => (Scalar)0.6,
        (_, nameof(Tensor)) => Input(method).t() * 2,
        (_, nameof(Scalar)) => (Scalar)0.3,
        (_, nameof(Int64)) => (long)parameter.Position,
        _ => parameter.DefaultValue,
    };
}
