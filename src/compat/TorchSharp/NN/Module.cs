using System.Collections.Concurrent;
using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module : IDisposable
        {
            private static readonly ConcurrentDictionary<Type, FieldInfo[]> FieldsOfType = new();

            private readonly string _name;
            private readonly List<(string Name, Parameter? Value)> _parameters = [];
            private readonly List<(string Name, Tensor Value)> _buffers = [];
            private readonly List<(string Name, Module Value)> _children = [];

            protected Module(string name) => _name = name;

            public virtual bool training { get; private set; } = true;

            public virtual string GetName() => _name;

            public virtual void train(bool on = true)
            {
                training = on;
                foreach (var (_, child) in _children)
                    child.train(on);
            }

            public virtual void eval() => train(false);

            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, child) in _children)
                    child.apply(fn);
                fn(this);
                return this;
            }

            public virtual void register_module(string name, Module submodule)
            {
                RequireNew(name);
                _children.Add((name, submodule));
            }

            public virtual Module add_module(string name, Module submodule)
            {
                register_module(name, submodule);
                return this;
            }

            public virtual void register_parameter(string name, Parameter param)
            {
                RequireNew(name);
                _parameters.Add((name, param));
            }

            /// <summary>Not public: its overloads differ between releases of TorchSharp. A field of type Tensor is a buffer.</summary>
            internal void register_buffer(string name, Tensor tensor)
            {
                RequireNew(name);
                _buffers.Add((name, tensor.DetachFromDisposeScope()));
            }

            /// <summary>Registers every field that holds a module, a parameter or a tensor under the field's name.</summary>
            protected virtual void RegisterComponents()
            {
                foreach (var field in FieldsOfType.GetOrAdd(GetType(), Fields))
                {
                    var name = field.Name;
                    switch (field.GetValue(this))
                    {
                        case Module module when _children.TrueForAll(item => item.Value != module):
                            register_module(name, module);
                            break;
                        case Parameter parameter when _parameters.TrueForAll(item => !ReferenceEquals(item.Value, parameter)):
                            register_parameter(name, parameter);
                            break;
                        case Modules.Parameter:
                            break;
                        case Tensor tensor when _buffers.TrueForAll(item => !ReferenceEquals(item.Value, tensor)):
                            register_buffer(name, tensor);
                            break;
                    }
                }
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                    return;
                foreach (var (_, parameter) in _parameters)
                    parameter?.Dispose();
                foreach (var (_, buffer) in _buffers)
                    buffer.Dispose();
                foreach (var (_, child) in _children)
                    child.Dispose();
            }

            /// <summary>Puts another parameter in the place of one that a property of the module exposes.</summary>
            private protected Parameter? Replace(string name, Parameter? value)
            {
                var place = _parameters.FindIndex(item => item.Name == name);
                if (place < 0)
                    _parameters.Add((name, value));
                else
                    _parameters[place] = (name, value);
                return value;
            }

            private static FieldInfo[] Fields(Type type)
            {
                var fields = new List<FieldInfo>();
                for (; type is not null && type != typeof(Module); type = type.BaseType!)
                {
                    const BindingFlags own =
                        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
                    fields.AddRange(type.GetFields(own).Where(field =>
                        typeof(Module).IsAssignableFrom(field.FieldType) || typeof(Tensor).IsAssignableFrom(field.FieldType)));
                }

                return [.. fields];
            }

            private void RequireNew(string name)
            {
                if (string.IsNullOrEmpty(name) || name.Contains('.', StringComparison.Ordinal))
                    throw new ArgumentException($"'{name}' cannot be the name of a part of a module.", nameof(name));
                if (_children.Exists(item => item.Name == name) || _parameters.Exists(item => item.Name == name)
                    || _buffers.Exists(item => item.Name == name))
                    throw new ArgumentException($"The module has a part named '{name}' already.", nameof(name));
            }
        }
    }
}
