using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>A conversion of single values, for scalar columns and the slots of vectors.</summary>
internal abstract class TypeConversion(PrimitiveDataViewType outputType)
{
    public PrimitiveDataViewType OutputType => outputType;

    public static string[] KeptAnnotations(bool isKey)
        => isKey ? [AnnotationKinds.SlotNames, AnnotationKinds.KeyValues] : [AnnotationKinds.SlotNames];

    /// <summary>The conversion that ML.NET has between the two types, or an exception that names the column.</summary>
    public static TypeConversion Find(string columnName, DataViewType inputType, DataKind outputKind)
    {
        var rawOutput = RawTypes.GetValueOrDefault(outputKind);
        var isDefined = inputType switch
        {
            _ when rawOutput is null => false,
            KeyDataViewType => KeyDataViewType.IsValidDataType(rawOutput),
            NumberDataViewType => rawOutput == typeof(bool) || rawOutput == typeof(ReadOnlyMemory<char>) || IsReal(rawOutput)
                || (!IsReal(inputType.RawType) && IsSigned(rawOutput) == IsSigned(inputType.RawType)),
            BooleanDataViewType => true,
            TextDataViewType => IsReal(rawOutput) || rawOutput == typeof(bool) || rawOutput == typeof(ReadOnlyMemory<char>),
            _ => false,
        };
        if (!isDefined)
        {
            throw new ArgumentOutOfRangeException(
                "inputSchema",
                $"source column '{columnName}' with item type '{inputType}' is not compatible with destination type '{outputKind}'");
        }

        var outputType = GetOutputType(inputType, rawOutput!);
        return (TypeConversion)Generic.Invoke(Create<int, int>, [inputType.RawType, rawOutput!], outputType)!;
    }

    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input);

    private static Dictionary<DataKind, Type> RawTypes { get; } = new()
    {
        [DataKind.SByte] = typeof(sbyte),
        [DataKind.Byte] = typeof(byte),
        [DataKind.Int16] = typeof(short),
        [DataKind.UInt16] = typeof(ushort),
        [DataKind.Int32] = typeof(int),
        [DataKind.UInt32] = typeof(uint),
        [DataKind.Int64] = typeof(long),
        [DataKind.UInt64] = typeof(ulong),
        [DataKind.Single] = typeof(float),
        [DataKind.Double] = typeof(double),
        [DataKind.Boolean] = typeof(bool),
        [DataKind.String] = typeof(ReadOnlyMemory<char>),
    };

    private static PrimitiveDataViewType GetOutputType(DataViewType inputType, Type rawOutput)
    {
        if (inputType is KeyDataViewType key)
            return new KeyDataViewType(rawOutput, key.Count);
        if (rawOutput == typeof(bool))
            return BooleanDataViewType.Instance;
        return rawOutput == typeof(ReadOnlyMemory<char>) ? TextDataViewType.Instance : NumberDataViewType.FromType(rawOutput);
    }

    private static bool IsReal(Type type) => type == typeof(float) || type == typeof(double);

    private static bool IsSigned(Type type)
        => type == typeof(sbyte) || type == typeof(short) || type == typeof(int) || type == typeof(long);

    private static TypeConversion<TIn, TOut> Create<TIn, TOut>(PrimitiveDataViewType outputType)
        => new(outputType, ValueConverter.Find<TIn, TOut>());
}
