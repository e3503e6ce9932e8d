using System.Globalization;
using System.Text;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private const int Shown = 6;

        /// <summary>Shape, type and the first values of each dimension.</summary>
        public override string ToString()
        {
            if (IsInvalid)
                return "[]";
            var text = new StringBuilder(FormattableString.Invariant($"[{string.Join("x", shape)}], type = {dtype}, device = cpu"));
            if (NumberOfElements == 0)
                return text.ToString();
            using var off = no_grad();
            using var plain = dtype is ScalarType.Float64 ? alias() : type(ScalarType.Float64);
            var values = plain.data<double>();
            Append(text.Append(", value = "), values, [], shape);
            return text.ToString();
        }

        private static void Append(StringBuilder text, Utils.TensorAccessor<double> values, long[] prefix, long[] shape)
        {
            if (prefix.Length == shape.Length)
            {
                text.Append((shape.Length == 0 ? values[0] : values[prefix]).ToString("G5", CultureInfo.InvariantCulture));
                return;
            }

            text.Append('[');
            for (var i = 0L; i < Math.Min(shape[prefix.Length], Shown); i++)
            {
                if (i > 0)
                    text.Append(", ");
                Append(text, values, [.. prefix, i], shape);
            }

            text.Append(shape[prefix.Length] > Shown ? ", ...]" : "]");
        }
    }
}
