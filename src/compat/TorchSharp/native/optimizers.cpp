// One pass over all parameters per optimizer step; the arithmetic is PyTorch's.
#include "shim.h"

#include <c10/core/GradMode.h>

#include <cmath>

using shim::Handle;

// Compiled once per instruction set; the loader picks.
#if defined(__x86_64__)
#define CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define CLONES
#endif
#define INLINE __attribute__((always_inline)) inline

namespace {

struct Adam {
    double step_size, beta1, beta2, epsilon, root_correction, weight_decay, decoupled_decay, sign;
};

template <typename T>
INLINE void adam_block(
    T* __restrict p, const T* __restrict g, T* __restrict m, T* __restrict v, T* __restrict largest, int64_t count, const Adam& o) {
    const T beta1 = o.beta1, beta2 = o.beta2, rest1 = 1 - o.beta1, rest2 = 1 - o.beta2, epsilon = o.epsilon, size = o.step_size,
            root = o.root_correction, decay = o.weight_decay, keep = o.decoupled_decay, sign = o.sign;
    if (largest == nullptr) {
        for (int64_t i = 0; i < count; i++) {
            T x = p[i] * keep, d = g[i] * sign + decay * x;
            m[i] = m[i] * beta1 + d * rest1;
            v[i] = v[i] * beta2 + d * d * rest2;
            p[i] = x - size * (m[i] / (std::sqrt(v[i]) / root + epsilon));
        }
        return;
    }
    for (int64_t i = 0; i < count; i++) {
        T x = p[i] * keep, d = g[i] * sign + decay * x;
        m[i] = m[i] * beta1 + d * rest1;
        v[i] = v[i] * beta2 + d * d * rest2;
        largest[i] = largest[i] > v[i] ? largest[i] : v[i];
        p[i] = x - size * (m[i] / (std::sqrt(largest[i]) / root + epsilon));
    }
}

CLONES void adam_kernel(float* p, const float* g, float* m, float* v, float* largest, int64_t count, const Adam& o) {
    adam_block(p, g, m, v, largest, count, o);
}
CLONES void adam_kernel(double* p, const double* g, double* m, double* v, double* largest, int64_t count, const Adam& o) {
    adam_block(p, g, m, v, largest, count, o);
}

struct Sgd {
    double rate, momentum, keep, weight_decay, sign;
    bool nesterov;
};

template <typename T>
INLINE void sgd_block(T* __restrict p, const T* __restrict g, T* __restrict buffer, int64_t count, const Sgd& o) {
    const T rate = o.rate, momentum = o.momentum, keep = o.keep, decay = o.weight_decay, sign = o.sign, look = o.nesterov ? 1 : 0;
    if (buffer == nullptr) {
        for (int64_t i = 0; i < count; i++) p[i] -= rate * (g[i] * sign + decay * p[i]);
        return;
    }
    for (int64_t i = 0; i < count; i++) {
        T d = g[i] * sign + decay * p[i];
        buffer[i] = buffer[i] * momentum + d * keep;
        p[i] -= rate * (look != 0 ? d + momentum * buffer[i] : buffer[i]);
    }
}

CLONES void sgd_kernel(float* p, const float* g, float* buffer, int64_t count, const Sgd& o) { sgd_block(p, g, buffer, count, o); }
CLONES void sgd_kernel(double* p, const double* g, double* buffer, int64_t count, const Sgd& o) { sgd_block(p, g, buffer, count, o); }

// Splits long parameters over the threads; short ones are not worth waking them.
template <typename Kernel>
void in_blocks(int64_t count, Kernel kernel) {
    constexpr int64_t grain = 1 << 15;
    const int64_t blocks = (count + grain - 1) / grain;
#pragma omp parallel for schedule(static) if (blocks > 1)
    for (int64_t block = 0; block < blocks; block++) kernel(block * grain, std::min(grain, count - block * grain));
}

at::Tensor dense(const at::Tensor& tensor, const char* what) {
    TORCH_CHECK(tensor.layout() == c10::kStrided, "a sparse ", what, " is not supported by this optimizer");
    return tensor.is_contiguous() ? tensor : tensor.contiguous();
}

// Calls step(values, gradient, count) on contiguous memory of the parameter's type; false when it has no gradient.
template <typename Step>
bool update(Handle handle, Step step) {
    at::Tensor parameter = shim::borrow(handle);
    if (!parameter.grad().defined()) return false;
    at::Tensor values = dense(parameter, "parameter"), gradient = dense(parameter.grad(), "gradient");
    if (values.scalar_type() == c10::kFloat)
        step((float*)values.data_ptr(), (const float*)gradient.data_ptr(), values.numel());
    else if (values.scalar_type() == c10::kDouble)
        step((double*)values.data_ptr(), (const double*)gradient.data_ptr(), values.numel());
    else
        TORCH_CHECK(false, "an optimizer can train float32 and float64 parameters, not ", values.scalar_type());
    if (!values.is_same(parameter)) {
        c10::NoGradGuard guard;
        parameter.copy_(values);
    }
    else
        parameter.unsafeGetTensorImpl()->bump_version();
    return true;
}

template <typename T>
T* state(Handle handle) {
    return handle == nullptr ? nullptr : (T*)handle->data();
}

}  // namespace

// steps[i] counts the updates of parameter i; a parameter without a gradient is passed over. largest may be null (no AMSGrad).
SHIM_API int shim_adam(
    const Handle* parameters, const Handle* first, const Handle* second, const Handle* largest, int64_t* steps, int count, double rate,
    double beta1, double beta2, double epsilon, double weight_decay, int decoupled, int maximize) {
    return shim::guarded([&] {
        for (int i = 0; i < count; i++) {
            update(parameters[i], [&](auto* values, auto* gradient, int64_t elements) {
                using T = std::remove_pointer_t<decltype(values)>;
                double step = ++steps[i];
                Adam o{
                    rate / (1 - std::pow(beta1, step)), beta1, beta2, epsilon, std::sqrt(1 - std::pow(beta2, step)),
                    decoupled ? 0 : weight_decay, decoupled ? 1 - rate * weight_decay : 1, maximize ? -1.0 : 1.0};
                T *m = state<T>(first[i]), *v = state<T>(second[i]), *top = largest == nullptr ? nullptr : state<T>(largest[i]);
                in_blocks(elements, [&](int64_t at, int64_t length) {
                    adam_kernel(values + at, gradient + at, m + at, v + at, top == nullptr ? nullptr : top + at, length, o);
                });
            });
        }
    });
}

// started[i] tells whether momentum buffer i already holds a gradient. buffers may be null (no momentum).
SHIM_API int shim_sgd(
    const Handle* parameters, const Handle* buffers, int64_t* started, int count, double rate, double momentum, double dampening,
    double weight_decay, int nesterov, int maximize) {
    return shim::guarded([&] {
        for (int i = 0; i < count; i++) {
            update(parameters[i], [&](auto* values, auto* gradient, int64_t elements) {
                using T = std::remove_pointer_t<decltype(values)>;
                T* buffer = buffers == nullptr ? nullptr : state<T>(buffers[i]);
                Sgd o{rate, momentum, started[i] ? 1 - dampening : 1, weight_decay, maximize ? -1.0 : 1.0, nesterov != 0};
                started[i] = 1;
                in_blocks(elements, [&](int64_t at, int64_t length) {
                    sgd_kernel(values + at, gradient + at, buffer == nullptr ? nullptr : buffer + at, length, o);
                });
            });
        }
    });
}
