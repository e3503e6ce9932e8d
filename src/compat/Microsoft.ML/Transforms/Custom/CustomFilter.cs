using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal static class CustomFilter
{
    /// <summary>The rows for which the predicate, of which each cursor has its own, is false.</summary>
    public static IDataView Create<TSrc>(IDataView input, Func<Func<TSrc, bool>> createPredicate)
        where TSrc : class, new()
    {
        var columns = ObjectWriter<TSrc>.Bind(input.Schema, null, ignoreMissingColumns: false);
        return new FilteredDataView(input, Array.ConvertAll(columns, pair => pair.Column), row =>
        {
            var predicate = createPredicate();
            var writer = new ObjectWriter<TSrc>(row, columns);
            return () =>
            {
                // A new object each time: the predicate may keep it.
                var source = new TSrc();
                writer.Write(source);
                return !predicate(source);
            };
        });
    }
}
