using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class ReLU : nn.Module<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal ReLU(bool inplace)
        : base(nameof(ReLU))
    {
        _inplace = inplace;
    }

    public override Tensor forward(Tensor tensor) => nn.functional.relu(tensor, _inplace);
}

public sealed class SELU : nn.Module<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal SELU(bool inplace)
        : base(nameof(SELU))
    {
        _inplace = inplace;
    }

    public override Tensor forward(Tensor tensor) => nn.functional.selu(tensor, _inplace);
}

public sealed class GELU : nn.Module<Tensor, Tensor>
{
    internal GELU()
        : base(nameof(GELU))
    {
    }

    public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor);
}

public sealed class SiLU : nn.Module<Tensor, Tensor>
{
    internal SiLU()
        : base(nameof(SiLU))
    {
    }

    public override Tensor forward(Tensor tensor) => tensor.silu();
}

public sealed class Tanh : nn.Module<Tensor, Tensor>
{
    internal Tanh()
        : base(nameof(Tanh))
    {
    }

    public override Tensor forward(Tensor tensor) => tensor.tanh();
}

public sealed class Sigmoid : nn.Module<Tensor, Tensor>
{
    internal Sigmoid()
        : base(nameof(Sigmoid))
    {
    }

    public override Tensor forward(Tensor tensor) => tensor.sigmoid();
}

public sealed class Mish : nn.Module<Tensor, Tensor>
{
    internal Mish()
        : base(nameof(Mish))
    {
    }

    public override Tensor forward(Tensor tensor) => nn.functional.Mish(tensor);
}

public sealed class Identity : nn.Module<Tensor, Tensor>
{
    internal Identity()
        : base(nameof(Identity))
    {
    }

    public override Tensor forward(Tensor tensor) => tensor.alias();
}

public sealed class LeakyReLU : nn.Module<Tensor, Tensor>
{
    private readonly double _negative_slope;

    internal LeakyReLU(double negative_slope)
        : base(nameof(LeakyReLU))
    {
        _negative_slope = negative_slope;
    }

    public override Tensor forward(Tensor tensor) => tensor.leaky_relu(_negative_slope);
}

public sealed class ELU : nn.Module<Tensor, Tensor>
{
    private readonly double _alpha;

    internal ELU(double alpha)
        : base(nameof(ELU))
    {
        _alpha = alpha;
    }

    public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, _alpha);
}

public sealed class Softplus : nn.Module<Tensor, Tensor>
{
    private readonly double _beta;
    private readonly double _threshold;

    internal Softplus(double beta, double threshold)
        : base(nameof(Softplus))
    {
        _beta = beta;
        _threshold = threshold;
    }

    public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, _beta, _threshold);
}

public sealed class Softmax : nn.Module<Tensor, Tensor>
{
    private readonly long _dim;

    internal Softmax(long dim)
        : base(nameof(Softmax))
    {
        _dim = dim;
    }

    public override Tensor forward(Tensor tensor) => tensor.softmax(_dim);
}

public sealed class Flatten : nn.Module<Tensor, Tensor>
{
    private readonly long _startDim;
    private readonly long _endDim;

    internal Flatten(long startDim, long endDim)
        : base(nameof(Flatten))
    {
        _startDim = startDim;
        _endDim = endDim;
    }

    public override Tensor forward(Tensor tensor) => tensor.flatten(_startDim, _endDim);
}
