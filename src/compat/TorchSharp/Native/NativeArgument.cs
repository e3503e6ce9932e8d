using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>One argument as the shim reads it; the order of the kinds is that of argument.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeArgument
{
    internal ArgumentKind Kind;
    internal int Count;
    internal long Value;
}

internal enum ArgumentKind
{
    None,
    Tensor,
    Int,
    Double,
    Bool,
    IntList,
    TensorList,
    OptionalTensorList,
    Device,
    Generator,
    String,
    DoubleList,
    Tuple,
    List,
}
