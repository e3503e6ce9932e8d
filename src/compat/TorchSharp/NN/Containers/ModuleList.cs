using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public class ModuleList<T> : nn.Module, IList<T>
        where T : nn.Module
    {
        private readonly List<T> _items = [];

        public ModuleList(params T[] modules)
            : base(nameof(ModuleList<T>)) => extend(modules);

        public int Count => _items.Count;
        public bool IsReadOnly => false;

        public T this[int index]
        {
            get => _items[index];
            set
            {
                _items[index] = value;
                Renew();
            }
        }

        public void Add(T item)
        {
            register_module(NameAt(Count), item);
            _items.Add(item);
        }

        public void append(params T[] modules) => extend(modules);

        public void extend(IEnumerable<T> modules)
        {
            foreach (var item in modules)
                Add(item);
        }

        public void Insert(int index, T item)
        {
            _items.Insert(index, item);
            Renew();
        }

        public bool Remove(T item)
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

        public bool Contains(T item) => IndexOf(item) >= 0;
        public int IndexOf(T item) => _items.FindIndex(own => ReferenceEquals(own, item));
        public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);
        public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static string NameAt(int index) => index.ToString(CultureInfo.InvariantCulture);

        private void Renew() => RenewModules(_items.Select((item, i) => (NameAt(i), (nn.Module)item)));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules)
                where T : Module => new(modules);
        }
    }
}
