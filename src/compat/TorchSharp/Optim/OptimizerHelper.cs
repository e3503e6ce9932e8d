using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract class OptimizerHelper : optim.Optimizer
{
    private protected OptimizerHelper()
    {
    }

    private protected List<Slots> Groups { get; } = [];

    public override IEnumerable<optim.ILearningRateController> ParamGroups => Groups.Select(slots => slots.Group);

    public override IEnumerable<Parameter> parameters() => Groups.SelectMany(slots => slots.Parameters);

    public override unsafe void zero_grad()
    {
        foreach (var slots in Groups)
        {
            slots.Refresh();
            fixed (nint* first = slots.Handles)
                Shim.Check(Shim.shim_clear_grads(first, slots.Handles.Length));
        }
    }

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using var on = enable_grad();
            loss = closure();
        }

        foreach (var slots in Groups)
        {
            slots.Refresh();
            Update(slots);
            GC.KeepAlive(slots.Parameters);
        }

        return loss;
    }

    public optim.Optimizer.StateDictionary state_dict() =>
        new([.. Groups.Select(slots => slots.Group.Options)], [.. Groups.SelectMany(slots => slots.States)]);

    public virtual void load_state_dict(optim.Optimizer.StateDictionary state_dict)
    {
        var own = Groups.SelectMany(slots => slots.States).ToArray();
        if (state_dict.Options.Count != Groups.Count || state_dict.State.Count != own.Length)
            throw new ArgumentException("The optimizer has other parameters than the one the state was taken from.", nameof(state_dict));
        using var off = no_grad();
        for (var i = 0; i < own.Length; i++)
            own[i].CopyFrom(state_dict.State[i]);
        for (var i = 0; i < Groups.Count; i++)
            CopyOptions(state_dict.Options[i], Groups[i].Group.Options);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (var state in Groups.SelectMany(slots => slots.States))
            state.Free();
        Groups.Clear();
    }

    private protected abstract void Update(Slots slots);

    private protected abstract OptimizerState NewState(Parameter parameter, OptimizerOptions options);

    private protected virtual void CopyOptions(OptimizerOptions from, OptimizerOptions to)
    {
        to.LearningRate = from.LearningRate;
        to.InitialLearningRate = from.InitialLearningRate;
    }

    private protected void Add(ParamGroup group)
    {
        group.InitialLearningRate = group.LearningRate;
        var parameters = group.Parameters.ToArray();
        using var off = no_grad();
        var states = parameters.Select(parameter => NewState(parameter, group.Options)).ToArray();
        Groups.Add(new Slots(group, parameters, states));
    }

    private protected static Tensor ZerosFor(Parameter parameter) =>
        Ops.zeros.Call(parameter.shape, parameter.dtype).DetachFromDisposeScope();

    /// <summary>A group's parameters beside their state, and room for their handles, which the native step takes as arrays.</summary>
    private protected sealed class Slots(ParamGroup group, Parameter[] parameters, OptimizerState[] states)
    {
        internal ParamGroup Group => group;
        internal Parameter[] Parameters => parameters;
        internal OptimizerState[] States => states;
        internal nint[] Handles { get; } = new nint[parameters.Length];
        internal nint[] First { get; } = new nint[parameters.Length];
        internal nint[] Second { get; } = new nint[parameters.Length];
        internal nint[] Third { get; } = new nint[parameters.Length];
        internal long[] Steps { get; } = new long[parameters.Length];

        internal void Refresh()
        {
            for (var i = 0; i < parameters.Length; i++)
                Handles[i] = parameters[i].Handle;
        }
    }
}
