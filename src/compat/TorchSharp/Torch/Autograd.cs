using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static class autograd
    {
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            var from = Tensor.Handles(outputs);
            var to = Tensor.Handles(inputs);
            // libtorch wants a gradient per output; an undefined one stands for ones.
            var given = grad_outputs is null ? new nint[from.Length] : Tensor.Handles(grad_outputs);
            var results = new nint[to.Length];
            fixed (nint* source = from, target = to, gradients = given, result = results)
            {
                Shim.Check(Shim.shim_gradients(
                    source, from.Length, target, to.Length, gradients, given.Length, retain_graph || create_graph ? 1 : 0,
                    create_graph ? 1 : 0, allow_unused ? 1 : 0, result));
            }

            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            return [.. results.Select(handle => new Tensor(handle))];
        }

        /// <summary>Without retain_graph the graph is kept where one is created.</summary>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            var from = Tensor.Handles(tensors);
            var given = grad_tensors is null ? new nint[from.Length] : Tensor.Handles(grad_tensors);
            var to = Tensor.Handles(inputs);
            fixed (nint* source = from, gradients = given, target = to)
            {
                Shim.Check(Shim.shim_backward(
                    source, from.Length, gradients, given.Length, retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0, target,
                    to.Length));
            }

            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
            GC.KeepAlive(inputs);
        }

        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) => backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static void backward(
            Tensor tensor, Tensor? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors is null ? null : [grad_tensors], retain_graph, create_graph, inputs);
    }
}
