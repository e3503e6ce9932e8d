namespace TorchSharp;

public static partial class torch
{
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) =>
        from_array(data, dtype, device);

    public static Tensor as_tensor(float[] data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);
    public static Tensor as_tensor(IList<float> data, ScalarType? dtype = null, Device? device = null) => tensor(data, dtype, device);
    public static Tensor as_tensor(double[] data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);
    public static Tensor as_tensor(IList<double> data, ScalarType? dtype = null, Device? device = null) => tensor(data, dtype, device);
    public static Tensor as_tensor(bool[] data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);
    public static Tensor as_tensor(IList<bool> data, ScalarType? dtype = null, Device? device = null) => tensor(data, dtype, device);
    public static Tensor as_tensor(byte[] data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);
    public static Tensor as_tensor(IList<byte> data, ScalarType? dtype = null, Device? device = null) => tensor(data, dtype, device);
    public static Tensor as_tensor(sbyte[] data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);
    public static Tensor as_tensor(IList<sbyte> data, ScalarType? dtype = null, Device? device = null) => tensor(data, dtype, device);
    public static Tensor as_tensor(short[] data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);
    public static Tensor as_tensor(IList<short> data, ScalarType? dtype = null, Device? device = null) => tensor(data, dtype, device);
    public static Tensor as_tensor(int[] data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);
    public static Tensor as_tensor(IList<int> data, ScalarType? dtype = null, Device? device = null) => tensor(data, dtype, device);
    public static Tensor as_tensor(long[] data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);
    public static Tensor as_tensor(IList<long> data, ScalarType? dtype = null, Device? device = null) => tensor(data, dtype, device);

    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        Made(dtype is { } wanted ? data.type(wanted) : data.alias(), device, false);
}
