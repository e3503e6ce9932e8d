using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)>
        where T : nn.Module
    {
        private readonly OrderedDictionary<string, T> _items = [];

        public ModuleDict()
            : base(nameof(ModuleDict<T>))
        {
        }

        public int Count => _items.Count;
        public bool IsReadOnly => false;
        public ICollection<string> Keys => _items.Keys;
        public ICollection<T> Values => _items.Values;

        public T this[string key]
        {
            get => _items[key];
            set
            {
                RequireName(key, value);
                _items[key] = value;
                Renew();
            }
        }

        public (string, T) this[int index]
        {
            get => Pair(_items.GetAt(index));
            set
            {
                RequireName(value.Item1, value.Item2);
                _items.SetAt(index, value.Item1, value.Item2);
                Renew();
            }
        }

        public IEnumerator<(string, T)> items() => GetEnumerator();
        public IEnumerable<string> keys() => _items.Keys;
        public IEnumerable<T> values() => _items.Values;

        public void Add(string key, T value)
        {
            register_module(key, value);
            _items.Add(key, value);
        }

        public void Add((string, T) item) => Add(item.Item1, item.Item2);
        public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

        public void Insert(int index, (string, T) item)
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

        public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);
        public bool Remove(KeyValuePair<string, T> item) => Remove(Pair(item));

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
        public bool Contains((string, T) item) => _items.TryGetValue(item.Item1, out var own) && ReferenceEquals(own, item.Item2);
        public bool Contains(KeyValuePair<string, T> item) => Contains(Pair(item));
        public int IndexOf((string, T) item) => Contains(item) ? _items.IndexOf(item.Item1) : -1;
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _items.TryGetValue(key, out value);

        public void CopyTo((string, T)[] array, int arrayIndex)
        {
            foreach (var item in _items)
                array[arrayIndex++] = Pair(item);
        }

        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) =>
            ((ICollection<KeyValuePair<string, T>>)_items).CopyTo(array, arrayIndex);

        public IEnumerator<(string, T)> GetEnumerator() => _items.Select(Pair).GetEnumerator();
        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => _items.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static (string, T) Pair(KeyValuePair<string, T> item) => (item.Key, item.Value);

        // Before the dictionary changes: the module refuses what cannot be a name, and is put back as it was.
        private void RequireName(string name, T item)
        {
            if (ContainsKey(name))
                return;
            register_module(name, item);
            Renew();
        }

        private void Renew() => RenewModules(_items.Select(item => (item.Key, (nn.Module)item.Value)));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

            public static Modules.ModuleDict<T> ModuleDict<T>(params (string, T)[] modules)
                where T : Module
            {
                var result = new Modules.ModuleDict<T>();
                foreach (var module in modules)
                    result.Add(module);
                return result;
            }
        }
    }
}
