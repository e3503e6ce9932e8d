using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>An ATen operator, found by its schema name when it is first called. Arguments left out take the schema's defaults.</summary>
internal sealed unsafe class Op(string name, string overload = "")
{
    private nint _handle;

    /// <summary>Calls an operator that returns one tensor.</summary>
    [SkipLocalsInit]
    internal Tensor Call(params ReadOnlySpan<Argument> arguments)
    {
        long result;
        Run(arguments, &result, 1);
        return new Tensor((nint)result);
    }

    /// <summary>Calls an operator of one tensor, all else by default. Like the next it is the short way: no boxes, no copies.</summary>
    internal Tensor Unary(Tensor tensor) => OfTensors(tensor, null);

    /// <summary>Calls an operator of two tensors, all else by default.</summary>
    internal Tensor Binary(Tensor left, Tensor right) => OfTensors(left, right);

    /// <summary>Calls an operator that changes its first argument, and returns that.</summary>
    internal Tensor InPlace(params ReadOnlySpan<Argument> arguments)
    {
        Run(arguments, null, 0);
        return (Tensor)arguments[0].Reference!;
    }

    internal (Tensor, Tensor) CallTwo(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc long[2];
        Run(arguments, results, 2);
        return (new Tensor((nint)results[0]), new Tensor((nint)results[1]));
    }

    internal (Tensor, Tensor, Tensor) CallThree(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc long[3];
        Run(arguments, results, 3);
        return (new Tensor((nint)results[0]), new Tensor((nint)results[1]), new Tensor((nint)results[2]));
    }

    internal (Tensor, Tensor, Tensor, Tensor) CallFour(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc long[4];
        Run(arguments, results, 4);
        return (
            new Tensor((nint)results[0]), new Tensor((nint)results[1]), new Tensor((nint)results[2]), new Tensor((nint)results[3]));
    }

    internal Tensor[] CallList(params ReadOnlySpan<Argument> arguments)
    {
        long count;
        Run(arguments, &count, 1);
        // Not on the stack: a tensor can have any number of rows.
        var handles = new nint[count];
        fixed (nint* target = handles)
            Shim.shim_take_list(target);
        var tensors = new Tensor[count];
        for (var i = 0; i < tensors.Length; i++)
            tensors[i] = new Tensor(handles[i]);
        return tensors;
    }

    internal bool CallBool(params ReadOnlySpan<Argument> arguments) => CallInt(arguments) != 0;

    internal long CallInt(params ReadOnlySpan<Argument> arguments)
    {
        long result;
        Run(arguments, &result, 1);
        return result;
    }

    /// <summary>Calls an operator for what it does to its arguments.</summary>
    internal void Run(params ReadOnlySpan<Argument> arguments) => Run(arguments, null, 0);

    [SkipLocalsInit]
    private void Run(ReadOnlySpan<Argument> arguments, long* results, int capacity)
    {
        Find();
        var native = stackalloc NativeArgument[arguments.Length];
        // Lists are copied here, so nothing has to be pinned; what does not fit gets memory of its own.
        const int space = 64;
        var scratch = stackalloc long[space];
        var used = 0;
        List<nint>? extra = null;
        try
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                ref readonly var argument = ref arguments[i];
                native[i].Kind = argument.Kind;
                native[i].Value = argument.Value;
                if (argument.Kind is not (ArgumentKind.IntList or ArgumentKind.TensorList or ArgumentKind.OptionalTensorList
                    or ArgumentKind.String))
                {
                    native[i].Count = 0;
                    continue;
                }

                var length = Words(argument.Reference!);
                var target = scratch + used;
                if (used + length <= space)
                    used += length;
                else
                    (extra ??= []).Add((nint)(target = (long*)NativeMemory.Alloc((nuint)length, sizeof(long))));
                native[i].Count = Copy(argument.Reference!, target);
                native[i].Value = (long)target;
            }

            Shim.Check(Shim.shim_call(_handle, native, arguments.Length, results, capacity));
        }
        finally
        {
            if (extra is not null)
                foreach (var block in extra)
                    NativeMemory.Free((void*)block);
        }
    }

    private Tensor OfTensors(Tensor left, Tensor? right)
    {
        Find();
        long result;
        Shim.Check(Shim.shim_call_tensors(_handle, left.Handle, right is null ? 0 : right.Handle, &result));
        GC.KeepAlive(left);
        GC.KeepAlive(right);
        return new Tensor((nint)result);
    }

    /// <summary>Fails when libtorch has no such operator.</summary>
    internal void Find()
    {
        if (_handle != 0)
            return;
        // By way of a local: marshalling clears what is passed before it is set, and another thread may be past the check above.
        Shim.Check(Shim.shim_find("aten::" + name, overload, out var found));
        _handle = found;
    }

    private static int Words(object list) => list switch
    {
        Array array => array.Length,
        string text => text.Length * 3 / sizeof(long) + 1,
        _ => 0,
    };

    private static int Copy(object list, long* target)
    {
        switch (list)
        {
            case long[] numbers:
                numbers.CopyTo(new Span<long>(target, numbers.Length));
                return numbers.Length;
            case string text:
                return Encoding.UTF8.GetBytes(text, new Span<byte>(target, Words(text) * sizeof(long)));
            default:
                var tensors = (Tensor?[])list;
                for (var i = 0; i < tensors.Length; i++)
                    target[i] = tensors[i] is { } tensor ? tensor.Handle : 0;
                return tensors.Length;
        }
    }
}
