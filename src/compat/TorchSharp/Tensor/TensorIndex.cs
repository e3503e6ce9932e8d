namespace TorchSharp;

public static partial class torch
{
    public struct TensorIndex
    {
        public static readonly TensorIndex Colon = new() { Kind = IndexKind.Slice };
        public static readonly TensorIndex Ellipsis = new() { Kind = IndexKind.Ellipsis };
        public static readonly TensorIndex None = new() { Kind = IndexKind.None };
        public static readonly TensorIndex Null = None;

        internal IndexKind Kind { get; init; }
        internal long? Start { get; init; }
        internal long? Stop { get; init; }
        internal long? Step { get; init; }
        internal Tensor? Mask { get; init; }

        public static TensorIndex Single(long? index) =>
            index is { } at ? new() { Kind = IndexKind.Single, Start = at } : None;

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { Kind = IndexKind.Slice, Start = start, Stop = stop, Step = step };

        public static TensorIndex Slice(Range range) => Slice(
            range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
            range.End is { IsFromEnd: true, Value: 0 } ? null : range.End.IsFromEnd ? -range.End.Value : range.End.Value);

        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>True adds a dimension of one, false an empty one.</summary>
        public static TensorIndex Bool(bool value) => new() { Kind = IndexKind.Bool, Start = value ? 1 : 0 };

        public static TensorIndex Tensor(Tensor tensor) => new() { Kind = IndexKind.Tensor, Mask = tensor };

        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex(Range range) => Slice(range);
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range.start, range.end);
    }

    internal enum IndexKind
    {
        None,
        Single,
        Slice,
        Ellipsis,
        Tensor,
        Bool,
    }
}
