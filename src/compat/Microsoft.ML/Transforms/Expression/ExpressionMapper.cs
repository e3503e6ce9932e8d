using System.Linq.Expressions;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal sealed class ExpressionMapper(
    DataViewSchema inputSchema, string expression, DataViewSchema.Column[] columns, DataViewSchema.DetachedColumn output)
    : RowMapper(inputSchema)
{
    public override DataViewSchema.DetachedColumn[] GetOutputColumns() => [output];

    public override IEnumerable<int> GetDependencies(int addedColumn) => columns.Select(column => column.Index);

    public override Delegate CreateGetter(DataViewRow input, int addedColumn)
    {
        var inputs = Array.ConvertAll(columns, column => ExpressionInput.Create(input, column));
        var body = ExpressionParser.Parse(expression, Array.ConvertAll(inputs, source => source.Value));
        return Generic.Call(Getter<int>, body.Type, body, inputs);
    }

    private static Delegate Getter<T>(Expression body, ExpressionInput[] inputs)
    {
        var compute = Expression.Lambda<Func<T>>(body).Compile();
        if (Array.Find(inputs, input => input.IsVector) is not { } vector)
        {
            return (ValueGetter<T>)((ref T value) =>
            {
                Read(inputs);
                value = compute();
            });
        }

        return (ValueGetter<VBuffer<T>>)((ref VBuffer<T> target) =>
        {
            Read(inputs);
            var editor = VBufferEditor.Create(ref target, vector.Length);
            for (var slot = 0; slot < vector.Length; slot++)
            {
                vector.MoveTo(slot);
                editor.Values[slot] = compute();
            }

            target = editor.Commit();
        });
    }

    private static void Read(ExpressionInput[] inputs)
    {
        foreach (var input in inputs)
            input.Read();
    }
}
