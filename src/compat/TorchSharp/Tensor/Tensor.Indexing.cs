using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set
            {
                using var part = select(0, i1);
                part.copy_(value);
            }
        }

        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index(At(i1, i2));
            set => index_put_(value, At(i1, i2));
        }

        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(At(i1, i2, i3));
            set => index_put_(value, At(i1, i2, i3));
        }

        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(At(i1, i2, i3, i4));
            set => index_put_(value, At(i1, i2, i3, i4));
        }

        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => index(At(i1, i2, i3, i4, i5));
            set => index_put_(value, At(i1, i2, i3, i4, i5));
        }

        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => index(At(i1, i2, i3, i4, i5, i6));
            set => index_put_(value, At(i1, i2, i3, i4, i5, i6));
        }

        public Tensor index(params TensorIndex[] indices)
        {
            var view = View(indices, out var selectors);
            if (selectors is null)
                return view;
            using (view)
                return Ops.index.Call(view, Argument.OptionalTensors(selectors));
        }

        public Tensor index(params Tensor[] indices) => Ops.index.Call(this, Argument.OptionalTensors(indices));

        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            using var view = View(indices, out var selectors);
            if (selectors is null)
                view.copy_(value);
            else
                Ops.index_put_.InPlace(view, Argument.OptionalTensors(selectors), value, false);
            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) =>
            Ops.index_put_.InPlace(this, Argument.OptionalTensors(indices), value, false);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var filled = Filled(value);
            return index_put_(filled, indices);
        }

        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            using var filled = Filled(value);
            return index_put_(filled, indices);
        }

        private static TensorIndex[] At(params long[] indices) => [.. indices.Select(index => TensorIndex.Single(index))];

        private Tensor Filled(Scalar value) => Ops.full.Call(Array.Empty<long>(), value, dtype);

        /// <summary>Takes the plain indices one by one as views, and leaves the tensors for one call of index at the end.</summary>
        private Tensor View(TensorIndex[] indices, out Tensor?[]? selectors)
        {
            selectors = null;
            var taken = indices.Sum(index => index.Kind switch
            {
                IndexKind.Single or IndexKind.Slice => 1,
                IndexKind.Tensor => index.Mask!.dtype is ScalarType.Bool ? index.Mask.Dimensions : 1,
                _ => 0L,
            });
            if (taken > Dimensions)
                throw new ArgumentException($"{taken} indices are too many for a tensor of {Dimensions} dimensions.", nameof(indices));

            var view = alias();
            var found = new List<Tensor?>();
            var (dim, covered) = (0L, 0L);
            foreach (var index in indices)
            {
                Tensor? next = null;
                switch (index.Kind)
                {
                    case IndexKind.Single:
                        next = Stepping(view, source => source.select(dim, index.Start!.Value));
                        break;
                    case IndexKind.Slice:
                        if (index.Start is not null || index.Stop is not null || index.Step is not null)
                            next = Stepping(view, source => Ops.slice.Call(source, dim, index.Start, index.Stop, index.Step ?? 1));
                        dim++;
                        break;
                    case IndexKind.None:
                        next = Stepping(view, source => source.unsqueeze(dim));
                        dim++;
                        break;
                    case IndexKind.Bool:
                        next = Stepping(view, source => source.unsqueeze(dim).Taking(dim, index.Start!.Value));
                        dim++;
                        break;
                    case IndexKind.Ellipsis:
                        dim += Dimensions - taken;
                        break;
                    case IndexKind.Tensor:
                        // A mask covers several dimensions but is one entry.
                        for (; covered < dim; covered++)
                            found.Add(null);
                        found.Add(index.Mask);
                        covered = dim += index.Mask!.dtype is ScalarType.Bool ? index.Mask.Dimensions : 1;
                        break;
                }

                if (next is null)
                    continue;
                view.Dispose();
                view = next;
            }

            if (found.Count > 0)
                selectors = [.. found];
            return view;
        }

        /// <summary>The first elements of an intermediate tensor, which ends here.</summary>
        private Tensor Taking(long dim, long count)
        {
            using (this)
                return narrow(dim, 0, count);
        }

        private static Tensor Stepping(Tensor view, Func<Tensor, Tensor> step)
        {
            try
            {
                return step(view);
            }
            catch
            {
                view.Dispose();
                throw;
            }
        }
    }
}
