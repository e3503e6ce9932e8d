using System.Runtime.InteropServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What goes into a TorchScript method, and what comes out of it.</summary>
internal static unsafe class ScriptValue
{
    internal static object? Invoke(nint script, string name, object?[] values)
    {
        var arguments = new NativeArgument[values.Length];
        var memory = new List<nint>();
        try
        {
            for (var i = 0; i < values.Length; i++)
                arguments[i] = Pack(values[i], memory);
            NativeArgument* found;
            int length;
            fixed (NativeArgument* first = arguments)
                Shim.Check(Shim.shim_jit_invoke(script, name, first, arguments.Length, out found, out length));
            GC.KeepAlive(values);
            var position = 0;
            return Unpack(new ReadOnlySpan<NativeArgument>(found, length), ref position);
        }
        finally
        {
            foreach (var block in memory)
                Marshal.FreeHGlobal(block);
        }
    }

    private static NativeArgument Pack(object? value, List<nint> memory) => value switch
    {
        null => default,
        Tensor tensor => new() { Kind = ArgumentKind.Tensor, Value = tensor.Handle },
        bool flag => new() { Kind = ArgumentKind.Bool, Value = flag ? 1 : 0 },
        int or long => new() { Kind = ArgumentKind.Int, Value = Convert.ToInt64(value, null) },
        float or double => Real(Convert.ToDouble(value, null)),
        Scalar { IsDouble: true } scalar => Real(scalar.Real),
        Scalar { Type: ScalarType.Bool } scalar => new() { Kind = ArgumentKind.Bool, Value = scalar.Integer },
        Scalar scalar => new() { Kind = ArgumentKind.Int, Value = scalar.Integer },
        string text => Text(text, memory),
        IEnumerable<Tensor> tensors => Tensors([.. tensors], memory),
        _ => throw new ArgumentException($"A TorchScript method does not take a value of type '{value.GetType()}'."),
    };

    private static NativeArgument Real(double value) => new() { Kind = ArgumentKind.Double, Value = BitConverter.DoubleToInt64Bits(value) };

    private static NativeArgument Text(string text, List<nint> memory)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var block = Allocate(bytes.Length, memory);
        Marshal.Copy(bytes, 0, block, bytes.Length);
        return new() { Kind = ArgumentKind.String, Count = bytes.Length, Value = block };
    }

    private static NativeArgument Tensors(Tensor[] tensors, List<nint> memory)
    {
        var block = Allocate(tensors.Length * sizeof(nint), memory);
        for (var i = 0; i < tensors.Length; i++)
            ((nint*)block)[i] = tensors[i].Handle;
        return new() { Kind = ArgumentKind.TensorList, Count = tensors.Length, Value = block };
    }

    private static nint Allocate(int bytes, List<nint> memory)
    {
        var block = Marshal.AllocHGlobal(bytes);
        memory.Add(block);
        return block;
    }

    private static object? Unpack(ReadOnlySpan<NativeArgument> found, ref int position)
    {
        ref readonly var item = ref found[position++];
        return item.Kind switch
        {
            ArgumentKind.None => null,
            ArgumentKind.Tensor => new Tensor((nint)item.Value),
            ArgumentKind.Int => (Scalar)item.Value,
            ArgumentKind.Double => (Scalar)BitConverter.Int64BitsToDouble(item.Value),
            ArgumentKind.Bool => item.Value != 0,
            ArgumentKind.String => Marshal.PtrToStringUTF8(Shim.shim_jit_text(item.Count)),
            ArgumentKind.Tuple => Tuple(Several(found, item.Count, ref position)),
            _ => List(Several(found, item.Count, ref position)),
        };
    }

    private static object?[] Several(ReadOnlySpan<NativeArgument> found, int count, ref int position)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
            items[i] = Unpack(found, ref position);
        return items;
    }

    private static object List(object?[] items) => Array.TrueForAll(items, item => item is Tensor) ? items.Cast<Tensor>().ToArray() : items;

    private static object Tuple(object?[] items) => items switch
    {
        [Tensor first, Tensor second] => (first, second),
        [Tensor first, Tensor second, Tensor third] => (first, second, third),
        [Tensor first, Tensor second, Tensor third, Tensor fourth] => (first, second, third, fourth),
        _ => items,
    };
}
