using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            public abstract class Dataset<T> : IDisposable
            {
                public abstract long Count { get; }

                public abstract T GetTensor(long index);

                public virtual void Dispose() => GC.SuppressFinalize(this);
            }

            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
            }

            public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);
        }
    }
}
