using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public class ParameterDict : nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
    {
        private readonly OrderedDictionary<string, Parameter> _items = [];

        public ParameterDict()
            : base(nameof(ParameterDict))
        {
        }

        public int Count => _items.Count;
        public bool IsReadOnly => false;
        public ICollection<string> Keys => _items.Keys;
        public ICollection<Parameter> Values => _items.Values;

        public Parameter this[string key]
        {
            get => _items[key];
            set
            {
                RequireName(key, value);
                _items[key] = value;
                Renew();
            }
        }

        public (string, Parameter) this[int index]
        {
            get => Pair(_items.GetAt(index));
            set
            {
                RequireName(value.Item1, value.Item2);
                _items.SetAt(index, value.Item1, value.Item2);
                Renew();
            }
        }

        public IEnumerator<(string, Parameter)> items() => GetEnumerator();
        public IEnumerable<string> keys() => _items.Keys;
        public IEnumerable<Parameter> values() => _items.Values;

        public void Add(string key, Parameter value)
        {
            register_parameter(key, value);
            _items.Add(key, value);
        }

        public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);
        public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

        public void Insert(int index, (string, Parameter) item)
        {
            RequireName(item.Item1, item.Item2);
            _items.Insert(index, item.Item1, item.Item2);
            Renew();
        }

        public bool Remove(string key)
        {
            var found = _items.Remove(key);
            Renew();
            return found;
        }

        public bool Remove((string, Parameter) item) => Contains(item) && Remove(item.Item1);
        public bool Remove(KeyValuePair<string, Parameter> item) => Remove(Pair(item));

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

        public void clear() => Clear();

        public bool ContainsKey(string key) => _items.ContainsKey(key);
        public bool Contains((string, Parameter) item) => _items.TryGetValue(item.Item1, out var own) && ReferenceEquals(own, item.Item2);
        public bool Contains(KeyValuePair<string, Parameter> item) => Contains(Pair(item));
        public int IndexOf((string, Parameter) item) => Contains(item) ? _items.IndexOf(item.Item1) : -1;
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => _items.TryGetValue(key, out value);

        public void CopyTo((string, Parameter)[] array, int arrayIndex)
        {
            foreach (var item in _items)
                array[arrayIndex++] = Pair(item);
        }

        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) =>
            ((ICollection<KeyValuePair<string, Parameter>>)_items).CopyTo(array, arrayIndex);

        public IEnumerator<(string, Parameter)> GetEnumerator() => _items.Select(Pair).GetEnumerator();
        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() => _items.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static (string, Parameter) Pair(KeyValuePair<string, Parameter> item) => (item.Key, item.Value);

        // Before the dictionary changes: the module refuses what cannot be a name, and is put back as it was.
        private void RequireName(string name, Parameter item)
        {
            if (ContainsKey(name))
                return;
            register_parameter(name, item);
            Renew();
        }

        private void Renew() => RenewParameters(_items.Select(item => (item.Key, item.Value)));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ParameterDict ParameterDict(params (string, Modules.Parameter)[] parameters)
            {
                var result = new Modules.ParameterDict();
                foreach (var parameter in parameters)
                    result.Add(parameter);
                return result;
            }
        }
    }
}
