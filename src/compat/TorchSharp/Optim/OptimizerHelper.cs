using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract class OptimizerHelper : optim.Optimizer
{
    private readonly ParamGroup _defaults;
    private readonly List<GroupStep> _groups = [];

    private protected OptimizerHelper(ParamGroup defaults, IEnumerable<ParamGroup> groups)
    {
        defaults.Options.Check();
        _defaults = defaults;
        foreach (var group in groups)
            add_param_group(group);
    }

    public override IEnumerable<optim.ILearningRateController> ParamGroups => _groups.Select(item => item.Group);

    /// <summary>What groups to come start with; setting it sets it for the groups that there are, too.</summary>
    private protected (double, double) AllBetas
    {
        get => ((optim.IBetas)_defaults).Betas;
        set
        {
            foreach (var group in _groups.Select(item => item.Group).Prepend(_defaults))
                ((optim.IBetas)group).Betas = value;
        }
    }

    /// <inheritdoc cref="AllBetas"/>
    private protected double AllMomentum
    {
        get => ((optim.IMomentum)_defaults).Momentum;
        set
        {
            foreach (var group in _groups.Select(item => item.Group).Prepend(_defaults))
                ((optim.IMomentum)group).Momentum = value;
        }
    }

    public override IEnumerable<Parameter> parameters() => _groups.SelectMany(item => item.Parameters);

    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Options.Complete(_defaults.Options);
        param_group.Options.Check();
        param_group.InitialLearningRate = param_group.LearningRate;
        Parameter[] own = [.. param_group.Parameters];
        var known = new HashSet<Parameter>(parameters(), ReferenceEqualityComparer.Instance);
        if (Array.Exists(own, parameter => !known.Add(parameter)))
            throw new ArgumentException("some parameters appear in more than one parameter group", nameof(param_group));
        _groups.Add(new GroupStep(param_group, own, NewStates(own, param_group.Options)));
    }

    public override void zero_grad()
    {
        foreach (var group in _groups)
            group.ClearGradients();
    }

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using var on = enable_grad();
            loss = closure();
        }

        foreach (var group in _groups)
            Update(group);
        return loss;
    }

    public optim.Optimizer.StateDictionary state_dict() =>
        new([.. _groups.Select(item => item.Group.Options)], [.. _groups.SelectMany(item => item.States)]);

    public virtual void load_state_dict(optim.Optimizer.StateDictionary state_dict)
    {
        var own = this.state_dict();
        if (state_dict.Options.Count != own.Options.Count || state_dict.State.Count != own.State.Count)
            throw new ArgumentException("The optimizer has other parameters than the one the state was taken from.", nameof(state_dict));
        using var off = no_grad();
        for (var i = 0; i < own.State.Count; i++)
            own.State[i].LoadStateDict(state_dict.State[i]);
        for (var i = 0; i < own.Options.Count; i++)
            own.Options[i].LoadStateDict(state_dict.Options[i]);
    }

    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    public void save_state_dict(BinaryWriter writer)
    {
        writer.Write(GetType().Name);
        writer.Write(_groups.Count);
        foreach (var group in _groups)
        {
            writer.Write(group.States.Length);
            group.Group.Options.SaveStateDict(writer);
            foreach (var state in group.States)
                state.SaveStateDict(writer);
        }
    }

    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    public void load_state_dict(BinaryReader reader)
    {
        var loaded = new optim.Optimizer.StateDictionary([], []);
        try
        {
            Read(reader, loaded);
            load_state_dict(loaded);
        }
        catch (Exception error) when (error is EndOfStreamException or ArgumentOutOfRangeException)
        {
            throw new FormatException("The state of the optimizer is damaged: " + error.Message, error);
        }
        finally
        {
            foreach (var state in loaded.State)
                state.Free();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (var state in _groups.SelectMany(item => item.States))
            state.Free();
        _groups.Clear();
    }

    private protected abstract void Update(GroupStep group);

    private protected abstract OptimizerState NewState(Parameter parameter, OptimizerOptions options);

    private OptimizerState[] NewStates(Parameter[] parameters, OptimizerOptions options) =>
        Array.ConvertAll(parameters, parameter => NewState(parameter, options));

    private void Read(BinaryReader reader, optim.Optimizer.StateDictionary target)
    {
        if (reader.ReadString() is var name && name != GetType().Name)
            throw new ArgumentException($"The state is that of the optimizer {name}, not of {GetType().Name}.", nameof(reader));
        if (reader.ReadInt32() is var count && count != _groups.Count)
            throw new ArgumentException($"The state has {count} parameter groups, the optimizer {_groups.Count}.", nameof(reader));
        foreach (var group in _groups)
        {
            if (reader.ReadInt32() is var length && length != group.States.Length)
            {
                throw new ArgumentException(
                    $"A group of the state has {length} parameters, of the optimizer {group.States.Length}.", nameof(reader));
            }

            var options = (OptimizerOptions)Activator.CreateInstance(group.Group.Options.GetType())!;
            options.LoadStateDict(reader);
            options.Check();
            target.Options.Add(options);
            foreach (var state in NewStates(group.Parameters, options))
            {
                target.State.Add(state);
                state.LoadStateDict(reader);
            }
        }
    }
}
