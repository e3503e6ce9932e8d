using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>One argument of an operator, made by implicit conversion. It keeps alive what it points to until the call is over.</summary>
internal readonly struct Argument
{
    internal readonly ArgumentKind Kind;
    internal readonly long Value;
    internal readonly object? Reference;

    private Argument(ArgumentKind kind, long value, object? reference = null)
    {
        Kind = kind;
        Value = value;
        Reference = reference;
    }

    internal static Argument None => default;

    public static implicit operator Argument(Tensor? tensor) =>
        tensor is null ? default : new(ArgumentKind.Tensor, tensor.Handle, tensor);

    public static implicit operator Argument(long value) => new(ArgumentKind.Int, value);
    public static implicit operator Argument(double value) => new(ArgumentKind.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Argument(bool value) => new(ArgumentKind.Bool, value ? 1 : 0);
    public static implicit operator Argument(ScalarType value) => new(ArgumentKind.Int, (long)value);
    public static implicit operator Argument(ScalarType? value) => value is { } type ? type : default(Argument);
    public static implicit operator Argument(long? value) => value is { } number ? number : default(Argument);
    public static implicit operator Argument(double? value) => value is { } number ? number : default(Argument);
    public static implicit operator Argument(long[]? values) => values is null ? default : new(ArgumentKind.IntList, 0, values);
    public static implicit operator Argument(string? value) => value is null ? default : new(ArgumentKind.String, 0, value);
    public static implicit operator Argument(Tensor[] tensors) => new(ArgumentKind.TensorList, 0, tensors);

    public static implicit operator Argument(Generator? generator) =>
        generator is null ? default : new(ArgumentKind.Generator, generator.Handle, generator);

    public static implicit operator Argument(Scalar? scalar) => scalar switch
    {
        null => default,
        { IsDouble: true } => scalar.Real,
        { Type: ScalarType.Bool } => scalar.Integer != 0,
        _ => scalar.Integer,
    };

    /// <summary>For indexing: a null stands for a dimension that is not indexed.</summary>
    internal static Argument OptionalTensors(Tensor?[] tensors) => new(ArgumentKind.OptionalTensorList, 0, tensors);
}
