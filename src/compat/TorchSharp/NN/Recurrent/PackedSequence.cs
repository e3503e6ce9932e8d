namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>Sequences of different lengths, the longest first, step by step without padding.</summary>
                public sealed class PackedSequence : IDisposable
                {
                    public readonly Tensor data;
                    public readonly Tensor batch_sizes;
                    public readonly Tensor? sorted_indices;
                    public readonly Tensor? unsorted_indices;

                    internal PackedSequence(Tensor data, Tensor batch_sizes, Tensor? sorted_indices, Tensor? unsorted_indices)
                    {
                        this.data = data;
                        this.batch_sizes = batch_sizes;
                        this.sorted_indices = sorted_indices;
                        this.unsorted_indices = unsorted_indices;
                    }

                    /// <summary>The number of sequences.</summary>
                    internal long Count
                    {
                        get
                        {
                            using var first = batch_sizes.select(0, 0);
                            return first.item<long>();
                        }
                    }

                    public void Dispose()
                    {
                        data.Dispose();
                        batch_sizes.Dispose();
                        sorted_indices?.Dispose();
                        unsorted_indices?.Dispose();
                    }

                    internal PackedSequence With(Tensor data) =>
                        new(data, batch_sizes.alias(), sorted_indices?.alias(), unsorted_indices?.alias());

                    internal Tensor Sorted(Tensor state) =>
                        sorted_indices is null ? state.alias() : state.index_select(1, sorted_indices);

                    internal Tensor Unsorted(Tensor state)
                    {
                        if (unsorted_indices is null)
                            return state;
                        using (state)
                            return state.index_select(1, unsorted_indices);
                    }
                }
            }
        }
    }
}
