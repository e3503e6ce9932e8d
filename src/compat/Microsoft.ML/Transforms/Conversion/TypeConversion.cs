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
        var outputItem = Enum.IsDefined(outputKind) ? DataKinds.ToItemType(outputKind) : null;
        var isDefined = outputItem is not null && inputType switch
        {
            KeyDataViewType => KeyDataViewType.IsValidDataType(outputItem.RawType),
            NumberDataViewType => IsDefinedForNumber(inputType.RawType, outputItem),
            BooleanDataViewType => outputItem is BooleanDataViewType or NumberDataViewType or TextDataViewType,
            TextDataViewType => true,
            DateTimeDataViewType or DateTimeOffsetDataViewType or TimeSpanDataViewType => outputItem.RawType == inputType.RawType
                || outputItem is TextDataViewType || outputItem.RawType == typeof(long) || IsReal(outputItem.RawType),
            _ => false,
        };
        if (!isDefined)
        {
            throw new ArgumentOutOfRangeException(
                "inputSchema",
                $"source column '{columnName}' with item type '{inputType}' is not compatible with destination type '{outputKind}'");
        }

        var outputType = inputType is KeyDataViewType key ? new KeyDataViewType(outputItem!.RawType, key.Count) : outputItem!;
        return (TypeConversion)Generic.Invoke(Create<int, int>, [inputType.RawType, outputType.RawType], outputType)!;
    }

    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input);

    private static bool IsDefinedForNumber(Type input, PrimitiveDataViewType output)
        => output is BooleanDataViewType or TextDataViewType || (output is NumberDataViewType
            && (IsReal(output.RawType) || (!IsReal(input) && IsSigned(output.RawType) == IsSigned(input))));

    private static bool IsReal(Type type) => type == typeof(float) || type == typeof(double);

    private static bool IsSigned(Type type)
        => type == typeof(sbyte) || type == typeof(short) || type == typeof(int) || type == typeof(long);

    private static TypeConversion<TIn, TOut> Create<TIn, TOut>(PrimitiveDataViewType outputType)
        => new(outputType, ValueConverter.Find<TIn, TOut>());
}
