using System.Globalization;
using System.Text;

namespace TorchSharp.Utils;

/// <summary>The values of a tensor as text: as a table per matrix (Julia's way) or in nested brackets (NumPy's).</summary>
internal sealed class TensorText
{
    private const string Gap = "...";

    private readonly string[] _values;
    private readonly long[] _shape;
    private readonly int _width;
    private readonly string _newLine;

    internal TensorText(torch.Tensor tensor, string format, int width, CultureInfo culture, string newLine)
    {
        _shape = tensor.shape;
        _width = width;
        _newLine = newLine;
        if (tensor.is_floating_point())
        {
            using var real = tensor.@double();
            _values = [.. real.data<double>().Select(value => value.ToString(format, culture))];
        }
        else if (tensor.dtype == torch.ScalarType.Bool)
        {
            _values = [.. tensor.data<bool>().Select(value => value ? "true" : "false")];
        }
        else
        {
            using var integer = tensor.@long();
            _values = [.. integer.data<long>().Select(value => value.ToString(culture))];
        }
    }

    internal string Table()
    {
        if (_shape.Length == 0)
            return ", value = " + _values[0];
        var text = new StringBuilder(_newLine);
        if (_values.Length == 0)
            return text.ToString();
        var columns = (int)_shape[^1];
        var rows = _shape.Length == 1 ? 1 : (int)_shape[^2];
        for (var start = 0; start < _values.Length; start += rows * columns)
        {
            if (_shape.Length > 2)
            {
                if (start > 0)
                    text.Append(_newLine);
                text.Append('[').AppendJoin(',', Position(start / (rows * columns))).Append(",..,..] =").Append(_newLine);
            }

            AppendMatrix(text, start, rows, columns);
        }

        return text.ToString();
    }

    internal string Nested()
    {
        var text = new StringBuilder();
        AppendNested(text, 0, 0, _values.Length);
        return text.ToString();
    }

    private void AppendMatrix(StringBuilder text, int start, int rows, int columns)
    {
        var widths = new int[columns];
        for (var i = 0; i < rows * columns; i++)
            widths[i % columns] = Math.Max(widths[i % columns], _values[start + i].Length);
        var (front, back) = Fitting(widths);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (column == front && front < back)
                {
                    text.Append(' ').Append(Gap);
                    column = back;
                }

                text.Append(' ').Append(_values[start + row * columns + column].PadLeft(widths[column]));
            }

            text.Append(_newLine);
        }
    }

    /// <summary>The columns from front to back are left out, so that a row is not wider than asked for.</summary>
    private (int Front, int Back) Fitting(int[] widths)
    {
        var total = widths.Sum(width => width + 1);
        if (total <= _width)
            return (widths.Length, widths.Length);
        var (front, back, used) = (0, widths.Length, Gap.Length + 1);
        while (front < back - 1)
        {
            var fromFront = front <= widths.Length - back;
            var next = widths[fromFront ? front : back - 1] + 1;
            if (used + next > _width && front > 0)
                break;
            used += next;
            if (fromFront)
                front++;
            else
                back--;
        }

        // The last column is always shown.
        return (front, Math.Min(back, widths.Length - 1));
    }

    private void AppendNested(StringBuilder text, int depth, int start, int count)
    {
        if (depth == _shape.Length)
        {
            text.Append(_values[start]);
            return;
        }

        var parts = (int)_shape[depth];
        var inner = depth == _shape.Length - 1;
        text.Append('[');
        for (var i = 0; i < parts; i++)
        {
            if (i > 0 && inner)
                text.Append(' ');
            else if (i > 0)
                text.Append(_newLine).Append(depth == _shape.Length - 2 ? "" : _newLine).Append(' ', depth + 1);
            AppendNested(text, depth + 1, start + i * (count / parts), count / parts);
        }

        text.Append(']');
    }

    private IEnumerable<long> Position(long matrix)
    {
        var position = new long[_shape.Length - 2];
        for (var i = position.Length - 1; i >= 0; i--)
        {
            position[i] = matrix % _shape[i];
            matrix /= _shape[i];
        }

        return position;
    }
}
