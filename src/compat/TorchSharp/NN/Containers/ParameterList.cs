using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public class ParameterList : nn.Module, IList<Parameter>
    {
        private readonly List<Parameter> _items = [];

        public ParameterList(params Parameter[] parameters)
            : base(nameof(ParameterList)) => extend(parameters);

        public int Count => _items.Count;
        public bool IsReadOnly => false;

        public Parameter this[int index]
        {
            get => _items[index];
            set
            {
                _items[index] = value;
                Renew();
            }
        }

        public void Add(Parameter item)
        {
            register_parameter(NameAt(Count), item);
            _items.Add(item);
        }

        public void append(params Parameter[] parameters) => extend(parameters);

        public void extend(IEnumerable<Parameter> parameters)
        {
            foreach (var item in parameters)
                Add(item);
        }

        public void Insert(int index, Parameter item)
        {
            _items.Insert(index, item);
            Renew();
        }

        public bool Remove(Parameter item)
        {
            var index = IndexOf(item);
            if (index >= 0)
                RemoveAt(index);
            return index >= 0;
        }

        public void RemoveAt(int index)
        {
            _items.RemoveAt(index);
            Renew();
        }

        public void Clear()
        {
            _items.Clear();
            Renew();
        }

        public bool Contains(Parameter item) => IndexOf(item) >= 0;
        public int IndexOf(Parameter item) => _items.FindIndex(own => ReferenceEquals(own, item));
        public void CopyTo(Parameter[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);
        public IEnumerator<Parameter> GetEnumerator() => _items.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static string NameAt(int index) => index.ToString(CultureInfo.InvariantCulture);

        private void Renew() => RenewParameters(_items.Select((item, i) => (NameAt(i), item)));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ParameterList ParameterList(params Modules.Parameter[] parameters) => new(parameters);
        }
    }
}
