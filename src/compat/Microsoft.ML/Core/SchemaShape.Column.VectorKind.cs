namespace Microsoft.ML;

public sealed partial class SchemaShape
{
    public readonly partial struct Column
    {
        public enum VectorKind
        {
            Scalar,
            Vector,
            VariableVector,
        }
    }
}
