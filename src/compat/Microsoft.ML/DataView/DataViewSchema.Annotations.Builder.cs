using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataViewSchema
{
    public sealed partial class Annotations
    {
        public sealed class Builder
        {
            private readonly List<DetachedColumn> _columns = [];
            private readonly List<Delegate> _getters = [];

            public Builder()
            {
            }

            public void Add(Annotations annotations, Func<string, bool> selector)
            {
                ArgumentNullException.ThrowIfNull(selector);
                foreach (var column in annotations?.Schema ?? Empty.Schema)
                {
                    if (selector(column.Name))
                        AddGetter(column.Name, column.Type, annotations!._getters[column.Index], column.Annotations);
                }
            }

            public void Add<TValue>(string name, DataViewType type, ValueGetter<TValue> getter, Annotations? annotations = null)
            {
                if (type.RawType != typeof(TValue))
                {
                    throw new ArgumentException(
                        $"The getter fills '{typeof(TValue)}', the type '{type}' needs '{type.RawType}'",
                        nameof(getter));
                }

                AddGetter(name, type, getter, annotations);
            }

            public void Add(string name, DataViewType type, Delegate getter, Annotations? annotations = null)
            {
                if (getter.GetType() != typeof(ValueGetter<>).MakeGenericType(type.RawType))
                    throw new ArgumentException($"The getter must be a ValueGetter of '{type.RawType}'", nameof(getter));
                AddGetter(name, type, getter, annotations);
            }

            public void AddPrimitiveValue<TValue>(string name, PrimitiveDataViewType type, TValue value, Annotations? annotations = null)
                => Add(name, type, (ref TValue target) => target = value, annotations);

            public Annotations ToAnnotations() => new(new DataViewSchema(_columns), [.. _getters]);

            /// <summary>A vector of texts or numbers that is the same at each call.</summary>
            internal void AddVector<TItem>(string name, PrimitiveDataViewType itemType, TItem[] values)
                => Add(
                    name,
                    new VectorDataViewType(itemType, values.Length),
                    (ref VBuffer<TItem> target) => VBuffer<TItem>.Copy(values, 0, ref target, values.Length));

            internal void AddSlotNames(string[] names)
                => AddVector(AnnotationKinds.SlotNames, TextDataViewType.Instance, Array.ConvertAll(names, name => name.AsMemory()));

            private void AddGetter(string name, DataViewType type, Delegate getter, Annotations? annotations)
            {
                _columns.Add(new DetachedColumn(name, type, annotations));
                _getters.Add(getter);
            }
        }
    }
}
