using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Registers these modules in the place of all others; a container whose items have moved names them anew.</summary>
            private protected void RenewModules(IEnumerable<(string Name, Module Module)> modules)
            {
                _children.Clear();
                foreach (var (name, module) in modules)
                    register_module(name, module);
            }

            /// <summary>Registers these parameters in the place of all others.</summary>
            private protected void RenewParameters(IEnumerable<(string Name, Parameter Parameter)> parameters)
            {
                _parameters.Clear();
                foreach (var (name, parameter) in parameters)
                    register_parameter(name, parameter);
            }
        }
    }
}
