using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Copies of a layer under the names "0", "1", ..., as PyTorch has them; all start with its parameters.</summary>
internal sealed class TransformerLayers<T> : nn.Module
    where T : nn.Module
{
    internal TransformerLayers(T pattern, Func<T> make, long count)
        : base("ModuleList")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        using var scope = NewDisposeScope();
        var state = pattern.state_dict();
        Items = new T[count];
        for (var i = 0; i < Items.Length; i++)
        {
            Items[i] = make();
            Items[i].load_state_dict(state);
            register_module(i.ToString(CultureInfo.InvariantCulture), Items[i]);
        }
    }

    internal T[] Items { get; }
}
