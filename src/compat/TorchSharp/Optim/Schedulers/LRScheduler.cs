namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// Sets the learning rates of an optimizer's groups, once an epoch (or a batch). A schedule states the rate that follows
            /// the present one, so that several can be chained, and where there is one the rate of any epoch, to jump to.
            /// </summary>
            public abstract class LRScheduler
            {
                private readonly bool _verbose;
                private double[] _last = [];

                private protected LRScheduler(Optimizer optimizer, int last_epoch, bool verbose)
                    : this(optimizer)
                {
                    _verbose = verbose;
                    LastEpoch = last_epoch;
                    // As in PyTorch, the first scheduler of an optimizer tells what the rates start from.
                    if (last_epoch < 0 && !optimizer.IsScheduled)
                        foreach (var group in Groups)
                            group.InitialLearningRate = group.LearningRate;
                    optimizer.IsScheduled = true;
                    Start();
                    IsFirstStep = true;
                    step();
                    IsFirstStep = false;
                }

                private protected LRScheduler(Optimizer optimizer)
                {
                    Optimizer = optimizer;
                    Groups = [.. optimizer.ParamGroups];
                    Note();
                }

                internal Optimizer Optimizer { get; }

                private protected ILearningRateController[] Groups { get; }

                private protected int LastEpoch { get; private set; }

                /// <summary>Whether the step is that of the constructor, which sets the rates to start or to go on with.</summary>
                private protected bool IsFirstStep { get; private set; }

                public virtual void step()
                {
                    LastEpoch++;
                    Set(get_lr());
                }

                public virtual void step(int? epoch)
                {
                    if (epoch is not { } wanted)
                    {
                        step();
                        return;
                    }

                    LastEpoch = wanted;
                    Set(Groups.Select((group, i) => At(i, group.LearningRate, group.InitialLearningRate)));
                }

                public virtual void step(double current, int? epoch = null) =>
                    throw new InvalidOperationException("step(double current, int? epoch) is for ReduceLROnPlateau; use step().");

                public IEnumerable<double> get_last_lr() => _last;

                protected virtual IEnumerable<double> get_lr() =>
                    Groups.Select((group, i) => Next(i, group.LearningRate, group.InitialLearningRate));

                /// <summary>Runs once, before the first step.</summary>
                private protected virtual void Start()
                {
                }

                /// <summary>The rate of a group at the epoch reached, if at the one before it was the given one.</summary>
                private protected virtual double Next(int group, double rate, double initial) => rate;

                /// <summary>The rate of a group at the epoch reached, wherever it was before.</summary>
                private protected virtual double At(int group, double rate, double initial) => Next(group, rate, initial);

                /// <summary>Takes back the step that another scheduler will take instead.</summary>
                internal void Undo() => LastEpoch--;

                private protected void Note() => _last = Array.ConvertAll(Groups, group => group.LearningRate);

                private void Set(IEnumerable<double> rates)
                {
                    var values = rates.ToArray();
                    for (var i = 0; i < values.Length; i++)
                    {
                        Groups[i].LearningRate = values[i];
                        if (_verbose)
                            Console.WriteLine($"Adjusting learning rate of group {i} to {values[i]}");
                    }

                    Note();
                }

                private protected static double Share(double value, string name) =>
                    value is >= 0 and <= 1
                        ? value
                        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be between 0 and 1.");

                /// <summary>Values of which each group has one of its own.</summary>
                private protected T[] PerGroup<T>(IEnumerable<T> values, string name)
                {
                    T[] all = [.. values];
                    return all.Length == Groups.Length
                        ? all
                        : throw new ArgumentException($"expected {Groups.Length} values for {name}, got {all.Length}", name);
                }
            }
        }
    }
}
