using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            public virtual IEnumerable<Module> children() => _children.Select(item => item.Value);

            public virtual IEnumerable<(string name, Module module)> named_children() => _children;

            public virtual IEnumerable<Module> modules() => named_modules().Select(item => item.module);

            /// <summary>All modules below this one.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var (name, child) in _children)
                {
                    yield return (name, child);
                    foreach (var (inner, module) in child.named_modules())
                        yield return ($"{name}.{inner}", module);
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(item => item.parameter);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var (prefix, module) in Levels(recurse))
                    foreach (var (name, parameter) in module._parameters)
                        if (parameter is not null && seen.Add(parameter))
                            yield return (prefix + name, parameter);
            }

            internal IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true) =>
                Levels(recurse).SelectMany(level => level.Module._buffers.Select(item => (level.Prefix + item.Name, item.Value)));

            public virtual Parameter? get_parameter(string target) =>
                named_parameters().FirstOrDefault(item => item.name == target).parameter;

            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(item => item.name == target).buffer;

            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameters and buffers themselves, not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                // Under every name it has: a shared parameter has several.
                foreach (var (level, module) in Levels(true))
                    foreach (var (name, parameter) in module._parameters)
                        if (parameter is not null)
                            destination[start + level + name] = parameter;
                foreach (var (name, buffer) in named_buffers())
                    destination[start + name] = buffer;
                return destination;
            }

            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var own = state_dict();
                var skipped = skip ?? [];
                var missing = own.Keys.Where(name => !source.ContainsKey(name) && !skipped.Contains(name)).ToList();
                var unexpected = source.Keys.Where(name => !own.ContainsKey(name) && !skipped.Contains(name)).ToList();
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new InvalidOperationException(
                        $"The loaded state_dict does not fit: missing [{string.Join(", ", missing)}], " +
                        $"unexpected [{string.Join(", ", unexpected)}].");
                }

                var fitting = source.Where(item => own.ContainsKey(item.Key) && !skipped.Contains(item.Key)).ToList();
                // All of them first, so that a state that is refused leaves the module as it was; copy_ would stretch a smaller tensor.
                foreach (var (name, tensor) in fitting)
                {
                    if (!tensor.shape.AsSpan().SequenceEqual(own[name].shape))
                    {
                        throw new ArgumentException(
                            $"'{name}' has shape [{string.Join(", ", own[name].shape)}], not [{string.Join(", ", tensor.shape)}].");
                    }
                }

                using var off = no_grad();
                foreach (var (name, tensor) in fitting)
                    own[name].copy_(tensor);
                return (missing, unexpected);
            }

            private IEnumerable<(string Prefix, Module Module)> Levels(bool recurse)
            {
                yield return ("", this);
                if (!recurse)
                    yield break;
                foreach (var (name, module) in named_modules())
                    yield return (name + ".", module);
            }
        }
    }
}
