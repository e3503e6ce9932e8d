using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                public static PackedSequence pack_padded_sequence(
                    Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    if (enforce_sorted)
                        return Packed(input, lengths, batch_first, null, null);
                    var (sorted, indices) = lengths.sort(descending: true);
                    using (sorted)
                    using (var ordered = input.index_select(batch_first ? 0 : 1, indices))
                        return Packed(ordered, sorted, batch_first, indices, indices.argsort());
                }

                public static (Tensor, Tensor) pad_packed_sequence(
                    PackedSequence sequence, bool batch_first = false, double padding_value = 0.0, long? total_length = null)
                {
                    var (padded, lengths) = Ops.pad_packed_sequence.CallTwo(
                        sequence.data, sequence.batch_sizes, batch_first, padding_value, total_length ?? -1);
                    if (sequence.unsorted_indices is not { } order)
                        return (padded, lengths);
                    using (padded)
                    using (lengths)
                        return (padded.index_select(batch_first ? 0 : 1, order), lengths.index_select(0, order));
                }

                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0) =>
                    Ops.pad_sequence.Call(AsArray(sequences), batch_first, padding_value);

                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    var all = AsArray(sequences);
                    using var padded = pad_sequence(all);
                    using var lengths = tensor(all.Select(sequence => sequence.shape[0]).ToArray());
                    return pack_padded_sequence(padded, lengths, enforce_sorted: enforce_sorted);
                }

                private static PackedSequence Packed(
                    Tensor input, Tensor lengths, bool batch_first, Tensor? sorted_indices, Tensor? unsorted_indices)
                {
                    var (data, sizes) = Ops.pack_padded_sequence.CallTwo(input, lengths, batch_first);
                    return new PackedSequence(data, sizes, sorted_indices, unsorted_indices);
                }
            }
        }
    }
}
