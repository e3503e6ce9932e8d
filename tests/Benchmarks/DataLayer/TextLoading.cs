using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.DataLayer;

/// <summary>Reading a CSV file once, all columns, from C# and from Python.</summary>
internal sealed class TextLoading : Benchmark
{
    public override string Name => "text-loading";

    public override string Description => "LoadFromTextFile and one pass over adult repeated to 1 M rows (15 columns) against pandas.read_csv";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var (rows, rounds) = context.Quick ? (200_000, 5) : (1_000_000, 7);
        using var file = RepeatedTable.Write(Path.Combine(context.DataFolder!, "adult_train.csv"), rows);
        using var peer = PeerProcess.Start("text_loading.py", threads: 2);
        var timing = InterleavedTiming.Measure(
            () => Read(file.Path, rows),
            () =>
            {
                var answer = peer.Call("seconds", new { path = file.Path });
                RequireRows(rows, answer[1].GetInt64());
                return answer[0].GetDouble();
            },
            rounds);
        yield return new Figure("ratio", timing.Ratio, "x", Bar.AtMost(1.0), timing);
    }

    private static double Read(string path, long rows)
    {
        var clock = Stopwatch.StartNew();
        var data = new MLContext().Data.LoadFromTextFile<AdultRow>(path, separatorChar: ',', hasHeader: true);
        using var cursor = data.GetRowCursor(data.Schema);
        var readers = data.Schema.Select(column => CreateReader(cursor, column)).ToArray();
        var count = 0L;
        while (cursor.MoveNext())
        {
            foreach (var read in readers)
                read();
            count++;
        }

        RequireRows(rows, count);
        return clock.Elapsed.TotalSeconds;
    }

    private static Action CreateReader(DataViewRow row, DataViewSchema.Column column) => column.Type switch
    {
        TextDataViewType => CreateReader<ReadOnlyMemory<char>>(row, column),
        BooleanDataViewType => CreateReader<bool>(row, column),
        _ => CreateReader<float>(row, column),
    };

    private static Action CreateReader<T>(DataViewRow row, DataViewSchema.Column column)
    {
        var getter = row.GetGetter<T>(column);
        T value = default!;
        return () => getter(ref value);
    }

    private static void RequireRows(long expected, long actual)
    {
        if (expected != actual)
            throw new InvalidOperationException($"{actual} rows were read, {expected} written.");
    }
}
