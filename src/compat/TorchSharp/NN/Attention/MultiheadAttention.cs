using System.Runtime.InteropServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor?>>
    {
        private readonly long _size;
        private readonly long _heads;
        private readonly long _keySize;
        private readonly long _valueSize;
        private readonly double _dropout;
        private readonly bool _zero;

        // Of queries, keys and values: one matrix where all are as wide as the embedding, else one each.
        private readonly Parameter? _weight;
        private readonly Parameter[]? _weights;
        private readonly Parameter? _bias;
        private readonly Parameter? _extraKey;
        private readonly Parameter? _extraValue;
        private readonly Linear _output;

        internal MultiheadAttention(
            long embedded_dim, long num_heads, double dropout, bool bias, bool add_bias_kv, bool add_zero_attn, long? kdim, long? vdim,
            ScalarType? dtype)
            : base(nameof(MultiheadAttention))
        {
            if (num_heads <= 0 || embedded_dim <= 0 || embedded_dim % num_heads != 0)
            {
                throw new ArgumentException(
                    $"embed_dim must be divisible by num_heads, and both above zero, not {embedded_dim} and {num_heads}.",
                    nameof(num_heads));
            }

            (_size, _heads, _dropout, _zero) = (embedded_dim, num_heads, dropout, add_zero_attn);
            (_keySize, _valueSize) = (kdim ?? embedded_dim, vdim ?? embedded_dim);
            if (_keySize == _size && _valueSize == _size)
            {
                _weight = Weight("in_proj_weight", 3 * _size, _size);
            }
            else
            {
                _weights =
                [
                    Weight("q_proj_weight", _size, _size), Weight("k_proj_weight", _size, _keySize),
                    Weight("v_proj_weight", _size, _valueSize),
                ];
            }

            if (bias)
                register_parameter("in_proj_bias", _bias = new Parameter(zeros([3 * _size], dtype)));
            _output = new Linear(_size, _size, bias, dtype);
            if (bias)
                nn.init.zeros_(_output.bias!);
            register_module("out_proj", _output);
            if (!add_bias_kv)
                return;
            _extraKey = Extra("bias_k");
            _extraValue = Extra("bias_v");

            Parameter Weight(string name, long rows, long columns)
            {
                var weight = new Parameter(empty([rows, columns], dtype));
                nn.init.xavier_uniform_(weight);
                register_parameter(name, weight);
                return weight;
            }

            Parameter Extra(string name)
            {
                var row = new Parameter(empty([1, 1, _size], dtype));
                nn.init.xavier_normal_(row);
                register_parameter(name, row);
                return row;
            }
        }

        private long HeadSize => _size / _heads;

        public override Tuple<Tensor, Tensor?> forward(
            Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
        {
            Check(query, key, value);
            using var scope = NewDisposeScope();
            var sizes = new AttentionMask.Sizes(query.shape[1], _heads, query.shape[0], key.shape[0]);
            var extra = (_extraKey is null ? 0 : 1) + (_zero ? 1 : 0);
            var mask = AttentionMask.Of(attn_mask, key_padding_mask, sizes, extra, query.dtype);

            var (q, k, v) = Project(query, key, value);
            q = Heads(q, sizes.Batch) * (1 / Math.Sqrt(HeadSize));
            k = Keys(k, _extraKey, sizes.Batch).transpose(1, 2);
            var scores = mask is null ? q.bmm(k) : Ops.baddbmm.Call(mask, q, k);
            var weights = scores.softmax(-1);
            if (training && _dropout > 0)
                weights = nn.functional.dropout(weights, _dropout);
            var mixed = weights.bmm(Keys(v, _extraValue, sizes.Batch));
            var output = _output.call(mixed.transpose(0, 1).reshape(sizes.Targets, sizes.Batch, _size)).MoveToOuterDisposeScope();
            if (!need_weights)
                return new(output, null);
            var each = weights.view(sizes.Batch, _heads, sizes.Targets, sizes.Sources + extra);
            return new(output, each.mean([1]).MoveToOuterDisposeScope());
        }

        public new Tuple<Tensor, Tensor?> call(
            Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
            base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

        /// <summary>What is attended to itself is multiplied once, by all three matrices.</summary>
        private (Tensor, Tensor, Tensor) Project(Tensor query, Tensor key, Tensor value)
        {
            if (_weight is not null && ReferenceEquals(query, key) && ReferenceEquals(key, value))
            {
                var all = nn.functional.linear(query, _weight, _bias).chunk(3, -1);
                return (all[0], all[1], all[2]);
            }

            var weights = _weights ?? _weight!.chunk(3);
            var biases = _bias?.chunk(3);
            return (
                nn.functional.linear(query, weights[0], biases?[0]), nn.functional.linear(key, weights[1], biases?[1]),
                nn.functional.linear(value, weights[2], biases?[2]));
        }

        private Tensor Keys(Tensor projected, Parameter? extra, long batch)
        {
            if (extra is not null)
                projected = cat([projected, extra.expand(1, batch, _size)]);
            var heads = Heads(projected, batch);
            return _zero ? cat([heads, zeros([batch * _heads, 1, HeadSize], heads.dtype)], 1) : heads;
        }

        /// <summary>From [steps, batch, heads * size] to [batch * heads, steps, size].</summary>
        private Tensor Heads(Tensor projected, long batch) =>
            projected.reshape(projected.shape[0], batch * _heads, HeadSize).transpose(0, 1);

        private void Check(Tensor query, Tensor key, Tensor value)
        {
            if (query.Dimensions != 3 || key.Dimensions != 3 || value.Dimensions != 3)
            {
                throw new ExternalException(
                    $"query, key and value should be 3-D tensors, [steps, batch, embedding], but are {query.Dimensions}-D, " +
                    $"{key.Dimensions}-D and {value.Dimensions}-D");
            }

            var (q, k, v) = (query.shape, key.shape, value.shape);
            if (q[2] != _size)
                throw new ExternalException($"was expecting embedding dimension of {_size}, but got {q[2]}");
            if (k[2] != _keySize || v[2] != _valueSize)
                throw new ExternalException($"was expecting keys of {_keySize} and values of {_valueSize}, but got {k[2]} and {v[2]}");
            if (k[0] != v[0] || k[1] != v[1])
            {
                throw new ExternalException(
                    $"key's sequence and batch dims [{k[0]}, {k[1]}] do not match value's [{v[0]}, {v[1]}]");
            }

            if (k[1] != q[1])
                throw new ExternalException($"key's batch of {k[1]} does not match query's of {q[1]}");
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.MultiheadAttention MultiheadAttention(
                long embedded_dim, long num_heads, double dropout = 0.0, bool bias = true, bool add_bias_kv = false,
                bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
                new(embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim, null);
        }
    }
}
