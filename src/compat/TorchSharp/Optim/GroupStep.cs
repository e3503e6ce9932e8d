using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>
/// A group's parameters beside their states. A step of all of them is one native call, three when states have yet to be made.
/// </summary>
internal sealed unsafe class GroupStep(ParamGroup group, Parameter[] parameters, OptimizerState[] states)
{
    // The parameters, then the tensors of each slot, as the native side wants them.
    private readonly nint[] _handles = new nint[parameters.Length * (OptimizerState.Slots + 1)];
    private readonly long[] _steps = new long[parameters.Length];
    private readonly double[] _products = new double[parameters.Length];

    internal ParamGroup Group => group;
    internal Parameter[] Parameters => parameters;
    internal OptimizerState[] States => states;

    internal void ClearGradients()
    {
        GatherParameters();
        fixed (nint* first = _handles)
            Shim.Check(Shim.shim_clear_grads(first, parameters.Length));
        GC.KeepAlive(parameters);
    }

    /// <param name="algorithm">What to compute.</param>
    /// <param name="slots">Which of the state's tensors it uses: a bit for each, the lowest for the first.</param>
    /// <param name="options">Its options, in the order of native/optimizers.cpp.</param>
    internal void Run(Algorithm algorithm, uint slots, params ReadOnlySpan<double> options)
    {
        GatherParameters();
        if (!Gather(slots))
            MakeStates(slots);
        fixed (nint* handles = _handles)
        fixed (long* steps = _steps)
        fixed (double* products = _products, values = options)
            Shim.Check(Shim.shim_optimize((int)algorithm, handles, parameters.Length, steps, products, values));
        for (var i = 0; i < states.Length; i++)
        {
            states[i].Step = _steps[i];
            states[i].Product = _products[i];
        }

        GC.KeepAlive(parameters);
    }

    private void GatherParameters()
    {
        for (var i = 0; i < parameters.Length; i++)
            _handles[i] = parameters[i].Handle;
    }

    private bool Gather(uint slots)
    {
        var complete = true;
        for (var i = 0; i < states.Length; i++)
        {
            var state = states[i];
            _steps[i] = state.Step;
            _products[i] = state.Product;
            for (var slot = 0; slot < OptimizerState.Slots; slot++)
            {
                var used = (slots >> slot & 1) != 0;
                var handle = used ? state[slot]?.Handle ?? 0 : 0;
                complete &= !used || handle != 0;
                _handles[parameters.Length * (slot + 1) + i] = handle;
            }
        }

        return complete;
    }

    // A parameter that never gets a gradient needs no memory for its state.
    private void MakeStates(uint slots)
    {
        var trained = new long[parameters.Length];
        fixed (nint* handles = _handles)
        fixed (long* results = trained)
            Shim.Check(Shim.shim_have_gradients(handles, parameters.Length, results));
        for (var i = 0; i < states.Length; i++)
            for (var slot = 0; slot < OptimizerState.Slots; slot++)
                if (trained[i] != 0 && (slots >> slot & 1) != 0 && states[i][slot] is null)
                    states[i].Fill(slot, 0);
        Gather(slots);
    }
}
