namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// Threads that do the parts of one job after the other. Between jobs they spin for some microseconds before they sleep: the jobs of
/// a tree follow each other that fast.
/// </summary>
internal sealed class Crew : IDisposable
{
    private const int Spins = 200;

    // Values: to wake a thread takes longer than to work through fewer.
    private const long SharedFrom = 1 << 16;

    private readonly Thread[] _threads;
    private readonly object _lock = new();
    private Action<int> _job = _ => { };
    private volatile int _jobNumber;
    private int _pending;
    private volatile bool _ended;
    private Exception? _failure;

    private Crew(int size)
    {
        Size = size;
        _threads = new Thread[Size - 1];
        for (var i = 0; i < _threads.Length; i++)
        {
            var worker = i + 1;
            _threads[i] = new Thread(() => Work(worker)) { IsBackground = true, Name = "Trees" };
            _threads[i].Start();
        }
    }

    public int Size { get; }

    /// <summary>As many threads as are asked for, or as there are cores; one where the data is too small to share out.</summary>
    public static Crew For(TreeRows rows, int? threads)
        => new((long)rows.Count * rows.FeatureCount < SharedFrom ? 1 : threads ?? Environment.ProcessorCount);

    /// <summary>Calls the job once for each worker, with its number, and returns when all are done.</summary>
    public void Run(Action<int> job)
    {
        if (_threads.Length == 0)
        {
            job(0);
            return;
        }

        _job = job;
        Volatile.Write(ref _pending, _threads.Length);
        lock (_lock)
        {
            _jobNumber++;
            Monitor.PulseAll(_lock);
        }

        Do(job, 0);
        var spin = default(SpinWait);
        while (Volatile.Read(ref _pending) > 0)
            spin.SpinOnce(sleep1Threshold: -1);
        if (Interlocked.Exchange(ref _failure, null) is { } failure)
            throw new AggregateException(failure);
    }

    /// <summary>The part of a worker, if the items are shared out in as many runs of neighbours as there are workers.</summary>
    public (int Start, int End) Share(int worker, int count)
        => ((int)((long)count * worker / Size), (int)((long)count * (worker + 1) / Size));

    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            Monitor.PulseAll(_lock);
        }

        foreach (var thread in _threads)
            thread.Join();
    }

    private void Work(int worker)
    {
        for (var done = 0; ; done++)
        {
            var spin = default(SpinWait);
            while (_jobNumber == done && !_ended && spin.Count < Spins)
                spin.SpinOnce(sleep1Threshold: -1);
            lock (_lock)
            {
                while (_jobNumber == done && !_ended)
                    Monitor.Wait(_lock);
            }

            if (_ended)
                return;
            Do(_job, worker);
            Interlocked.Decrement(ref _pending);
        }
    }

    private void Do(Action<int> job, int worker)
    {
        try
        {
            job(worker);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
        }
    }
}
