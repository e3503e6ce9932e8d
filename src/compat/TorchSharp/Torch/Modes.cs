using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static string __version__ => "0.106.0";

    public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThread.Open();

    /// <summary>Runs the function in a scope of its own, out of which only its result comes.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    public static IDisposable no_grad() => new GradMode(false);
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);
    public static bool is_grad_enabled() => Shim.shim_grad_mode() != 0;
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);
    public static bool is_inference_mode_enabled() => Shim.shim_inference_mode() != 0;

    public static void set_num_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        Shim.shim_set_num_threads(num);
    }

    public static int get_num_threads() => Shim.shim_get_num_threads();

    private sealed class GradMode : IDisposable
    {
        private readonly int _previous = Shim.shim_grad_mode();
        private bool _over;

        public GradMode(bool enabled) => Shim.shim_set_grad_mode(enabled ? 1 : 0);

        public void Dispose()
        {
            if (!_over)
                Shim.shim_set_grad_mode(_previous);
            _over = true;
        }
    }

    private sealed class InferenceMode(bool enabled) : IDisposable
    {
        private nint _guard = Shim.shim_inference_mode_enter(enabled ? 1 : 0);

        public void Dispose()
        {
            if (_guard != 0)
                Shim.shim_inference_mode_leave(_guard);
            _guard = 0;
        }
    }
}
