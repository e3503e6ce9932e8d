using System.Globalization;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static readonly TensorStringStyle julia = TorchSharp.TensorStringStyle.Julia;
    public static readonly TensorStringStyle numpy = TorchSharp.TensorStringStyle.Numpy;

    /// <summary>What <see cref="TorchSharp.TensorStringStyle.Default"/> stands for.</summary>
    public static TensorStringStyle TensorStringStyle { get; set; } = TorchSharp.TensorStringStyle.Julia;

    public partial class Tensor
    {
        /// <summary>Shape, type and device; for the values there is a style.</summary>
        public override string ToString() => ToString(TorchSharp.TensorStringStyle.Metadata);

        public string ToString(
            bool withData, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n") =>
            ToString(
                withData ? TorchSharp.TensorStringStyle.Default : TorchSharp.TensorStringStyle.Metadata, fltFormat, width, cultureInfo,
                newLine);

        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n")
        {
            if (IsInvalid)
                return "[]";
            if (style == TorchSharp.TensorStringStyle.Default)
                style = TensorStringStyle;
            var facts = FormattableString.Invariant($"[{string.Join('x', shape)}], type = {dtype}, device = {device}");
            if (style == TorchSharp.TensorStringStyle.Metadata)
                return facts;

            // What is printed has no part in a gradient.
            using var off = no_grad();
            var text = new TensorText(this, fltFormat ?? "g5", width ?? 100, cultureInfo ?? CultureInfo.CurrentCulture, newLine);
            return style == TorchSharp.TensorStringStyle.Numpy ? text.Nested() : facts + text.Table();
        }
    }
}
