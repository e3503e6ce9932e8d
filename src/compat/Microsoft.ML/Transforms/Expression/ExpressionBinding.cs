using System.Linq.Expressions;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>What an expression may read and gives.</summary>
internal static class ExpressionBinding
{
    private static readonly PrimitiveDataViewType[] Types =
    [
        BooleanDataViewType.Instance, NumberDataViewType.Int32, NumberDataViewType.Int64,
        NumberDataViewType.Single, NumberDataViewType.Double, TextDataViewType.Instance,
    ];

    /// <summary>The type of the expression's result for inputs of these types, which are null for keys.</summary>
    public static PrimitiveDataViewType FindType(string expression, (string Name, DataViewType? ItemType)[] inputs)
    {
        foreach (var (name, type) in inputs)
        {
            if (type is null || Array.IndexOf(Types, type) < 0)
                throw SchemaErrors.Mismatch("input", name, "Boolean, Int32, Int64, Single, Double or String", $"{type}");
        }

        var parameters = Array.ConvertAll(inputs, input => Expression.Parameter(input.ItemType!.RawType));
        var result = ExpressionParser.Parse(expression, parameters).Type;
        return Array.Find(Types, type => type.RawType == result)!;
    }

    public static void CheckVectors(string[] names)
    {
        if (names.Length > 1)
        {
            throw new ArgumentOutOfRangeException(
                "inputSchema", $"An expression can read one vector column at most, and not '{string.Join("', '", names)}'");
        }
    }
}
