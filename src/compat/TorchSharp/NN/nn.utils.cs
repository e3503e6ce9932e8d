using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Scales all gradients so that their common norm is at most max_norm; returns the norm they had.</summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> parameters, double max_norm, double norm_type = 2.0)
            {
                using var scope = NewDisposeScope();
                using var off = no_grad();
                var gradients = Gradients(parameters);
                if (gradients.Length == 0)
                    return 0;
                var total = stack(Ops.foreach_norm.CallList(gradients, norm_type)).norm((float)norm_type).ToScalar().ToDouble();
                var factor = max_norm / (total + 1e-6);
                if (factor < 1)
                    Ops.foreach_mul_.Run(gradients, factor);
                return total;
            }

            /// <summary>Moves every element of the gradients into [-clip_value, clip_value].</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> parameters, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var off = no_grad();
                foreach (var gradient in Gradients(parameters))
                    Ops.clamp_.Run(gradient, -clip_value, clip_value);
            }

            public static Tensor parameters_to_vector(IEnumerable<Parameter> parameters)
            {
                using var scope = NewDisposeScope();
                return cat([.. parameters.Select(parameter => parameter.reshape(-1))]).MoveToOuterDisposeScope();
            }

            /// <summary>Copies the stretches of one long vector into the parameters.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> parameters)
            {
                using var scope = NewDisposeScope();
                using var off = no_grad();
                Parameter[] targets = [.. parameters];
                var total = targets.Sum(parameter => parameter.NumberOfElements);
                if (vec.NumberOfElements != total)
                    throw new ArgumentException($"The vector has {vec.NumberOfElements} elements, the parameters {total}.", nameof(vec));
                var offset = 0L;
                foreach (var parameter in targets)
                {
                    parameter.copy_(vec.narrow(0, offset, parameter.NumberOfElements).view(parameter.shape));
                    offset += parameter.NumberOfElements;
                }
            }

            private static Tensor[] Gradients(IEnumerable<Parameter> parameters) =>
                [.. parameters.Select(parameter => parameter.grad).OfType<Tensor>()];
        }
    }
}
