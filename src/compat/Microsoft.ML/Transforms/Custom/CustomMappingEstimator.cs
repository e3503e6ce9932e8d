using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class CustomMappingEstimator<TSrc, TDst> : TrivialEstimator<CustomMappingTransformer<TSrc, TDst>>
    where TSrc : class, new()
    where TDst : class, new()
{
    internal CustomMappingEstimator(
        Action<TSrc, TDst> mapAction, string? contractName, SchemaDefinition? inputSchemaDefinition, SchemaDefinition? outputSchemaDefinition)
        : base(new CustomMappingTransformer<TSrc, TDst>(mapAction, contractName, inputSchemaDefinition, outputSchemaDefinition))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var wanted in Transformer.InputDefinition)
        {
            var column = Shapes.Find(inputSchema, wanted.ColumnName);
            var wantedShape = SchemaShape.Column.FromType(wanted.ColumnName, wanted.ColumnType);
            if (column.ItemType.RawType != wantedShape.ItemType.RawType)
                throw SchemaErrors.Mismatch("input", column.Name, wantedShape.GetTypeString(), column.GetTypeString());
        }

        return inputSchema.With(SchemaShape.Create(Transformer.OutputDefinition.ToSchema()));
    }
}
