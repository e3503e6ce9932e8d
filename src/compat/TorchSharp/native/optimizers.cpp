// One pass over all parameters of a group per optimizer step; the arithmetic is PyTorch's.
#include "shim.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <vector>

using shim::Handle;

// Compiled once per instruction set; the loader picks.
#if defined(__x86_64__)
#define CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define CLONES
#endif
#define INLINE __attribute__((always_inline)) inline

namespace {

constexpr int kSlots = 3;
constexpr int kConstants = 8;

// A stretch of a parameter, its gradient and what is remembered of it, and the constants of its step.
template <typename T>
struct Block {
    T* p;
    const T* g;
    T* s[kSlots];
    int64_t count;
    const double* c;
};

// A kernel in both precisions; the body sees p, g, the slots a, b, e, the count n and the constants c.
#define KERNEL(name, ...)                                                                      \
    template <typename T>                                                                      \
    INLINE void name##_block(const Block<T>& block) {                                          \
        T* __restrict p = block.p;                                                             \
        const T* __restrict g = block.g;                                                       \
        [[maybe_unused]] T* __restrict a = block.s[0];                                         \
        [[maybe_unused]] T* __restrict b = block.s[1];                                         \
        [[maybe_unused]] T* __restrict e = block.s[2];                                         \
        const int64_t n = block.count;                                                         \
        T c[kConstants];                                                                       \
        for (int k = 0; k < kConstants; k++) c[k] = (T)block.c[k];                             \
        __VA_ARGS__                                                                            \
    }                                                                                          \
    CLONES void name(const Block<float>& block) { name##_block(block); }                       \
    CLONES void name(const Block<double>& block) { name##_block(block); }

KERNEL(sgd, {
    const T rate = c[0], momentum = c[1], keep = c[2], decay = c[3], sign = c[4];
    if (a == nullptr) {
        for (int64_t i = 0; i < n; i++) p[i] -= rate * (g[i] * sign + decay * p[i]);
    } else if (c[5] == 0) {
        for (int64_t i = 0; i < n; i++) {
            a[i] = a[i] * momentum + (g[i] * sign + decay * p[i]) * keep;
            p[i] -= rate * a[i];
        }
    } else {
        for (int64_t i = 0; i < n; i++) {
            const T d = g[i] * sign + decay * p[i];
            a[i] = a[i] * momentum + d * keep;
            p[i] -= rate * (d + momentum * a[i]);
        }
    }
})

KERNEL(adam, {
    const T size = c[0], beta1 = c[1], beta2 = c[2], epsilon = c[3], root = c[4], decay = c[5], keep = c[6], sign = c[7];
    if (e == nullptr) {
        for (int64_t i = 0; i < n; i++) {
            const T x = p[i] * keep, d = g[i] * sign + decay * x;
            a[i] = a[i] * beta1 + d * (1 - beta1);
            b[i] = b[i] * beta2 + d * d * (1 - beta2);
            p[i] = x - size * (a[i] / (std::sqrt(b[i]) / root + epsilon));
        }
    } else {
        for (int64_t i = 0; i < n; i++) {
            const T x = p[i] * keep, d = g[i] * sign + decay * x;
            a[i] = a[i] * beta1 + d * (1 - beta1);
            b[i] = b[i] * beta2 + d * d * (1 - beta2);
            e[i] = e[i] > b[i] ? e[i] : b[i];
            p[i] = x - size * (a[i] / (std::sqrt(e[i]) / root + epsilon));
        }
    }
})

KERNEL(adagrad, {
    const T rate = c[0], decay = c[1], epsilon = c[2];
    for (int64_t i = 0; i < n; i++) {
        const T d = g[i] + decay * p[i];
        a[i] += d * d;
        p[i] -= rate * (d / (std::sqrt(a[i]) + epsilon));
    }
})

KERNEL(adadelta, {
    const T rate = c[0], rho = c[1], epsilon = c[2], decay = c[3], sign = c[4];
    for (int64_t i = 0; i < n; i++) {
        const T d = g[i] * sign + decay * p[i];
        a[i] = a[i] * rho + d * d * (1 - rho);
        const T delta = std::sqrt(b[i] + epsilon) / std::sqrt(a[i] + epsilon) * d;
        b[i] = b[i] * rho + delta * delta * (1 - rho);
        p[i] -= rate * delta;
    }
})

KERNEL(adamax, {
    const T size = c[0], beta1 = c[1], beta2 = c[2], epsilon = c[3], decay = c[4];
    for (int64_t i = 0; i < n; i++) {
        const T d = g[i] + decay * p[i], faded = b[i] * beta2, now = std::abs(d) + epsilon;
        a[i] = a[i] * beta1 + d * (1 - beta1);
        b[i] = faded > now ? faded : now;
        p[i] -= size * (a[i] / b[i]);
    }
})

KERNEL(nadam, {
    const T now = c[0], next = c[1], beta1 = c[2], beta2 = c[3], epsilon = c[4], correction = c[5], decay = c[6];
    for (int64_t i = 0; i < n; i++) {
        const T d = g[i] + decay * p[i];
        a[i] = a[i] * beta1 + d * (1 - beta1);
        b[i] = b[i] * beta2 + d * d * (1 - beta2);
        p[i] -= (now * d + next * a[i]) / (std::sqrt(b[i] / correction) + epsilon);
    }
})

KERNEL(radam, {
    const T size = c[0], beta1 = c[1], beta2 = c[2], epsilon = c[3], root = c[4], decay = c[5];
    for (int64_t i = 0; i < n; i++) {
        const T d = g[i] + decay * p[i];
        a[i] = a[i] * beta1 + d * (1 - beta1);
        b[i] = b[i] * beta2 + d * d * (1 - beta2);
        p[i] -= size * a[i] * (root != 0 ? root / (std::sqrt(b[i]) + epsilon) : 1);
    }
})

KERNEL(rmsprop, {
    const T rate = c[0], alpha = c[1], epsilon = c[2], decay = c[3], momentum = c[4], sign = c[5];
    for (int64_t i = 0; i < n; i++) {
        const T d = g[i] * sign + decay * p[i];
        a[i] = a[i] * alpha + d * d * (1 - alpha);
        T square = a[i];
        if (b != nullptr) {
            b[i] = b[i] * alpha + d * (1 - alpha);
            square -= b[i] * b[i];
        }
        T move = d / (std::sqrt(square) + epsilon);
        if (e != nullptr) move = e[i] = e[i] * momentum + move;
        p[i] -= rate * move;
    }
})

// What a step works with beside the group's options: how often the parameter was updated, and a running product of its own.
using Prepare = void (*)(const double* options, double step, double& product, double* c);

double sign(double maximize) { return maximize != 0 ? -1 : 1; }

// rate, momentum, dampening, weight_decay, nesterov, maximize. The first gradient is taken whole.
void prepare_sgd(const double* o, double step, double&, double* c) {
    c[0] = o[0], c[1] = o[1], c[2] = step == 1 ? 1 : 1 - o[2], c[3] = o[3], c[4] = sign(o[5]), c[5] = o[4];
}

// rate, beta1, beta2, eps, weight_decay, maximize, and whether the decay is decoupled from the gradient.
void prepare_adam(const double* o, double step, double&, double* c) {
    c[0] = o[0] / (1 - std::pow(o[1], step)), c[1] = o[1], c[2] = o[2], c[3] = o[3], c[4] = std::sqrt(1 - std::pow(o[2], step));
    c[5] = o[6] != 0 ? 0 : o[4], c[6] = o[6] != 0 ? 1 - o[0] * o[4] : 1, c[7] = sign(o[5]);
}

// rate, lr_decay, weight_decay, eps.
void prepare_adagrad(const double* o, double step, double&, double* c) {
    c[0] = o[0] / (1 + (step - 1) * o[1]), c[1] = o[2], c[2] = o[3];
}

// rate, rho, eps, weight_decay, maximize.
void prepare_adadelta(const double* o, double, double&, double* c) {
    c[0] = o[0], c[1] = o[1], c[2] = o[2], c[3] = o[3], c[4] = sign(o[4]);
}

// rate, beta1, beta2, eps, weight_decay.
void prepare_adamax(const double* o, double step, double&, double* c) {
    c[0] = o[0] / (1 - std::pow(o[1], step)), c[1] = o[1], c[2] = o[2], c[3] = o[3], c[4] = o[4];
}

// rate, beta1, beta2, eps, weight_decay, momentum_decay. The product is that of the momenta so far; PyTorch 1.13 multiplies the
// one to come by the present momentum once more than Dozat (2016).
void prepare_nadam(const double* o, double step, double& product, double* c) {
    const double mu = o[1] * (1 - 0.5 * std::pow(0.96, step * o[5])), next = o[1] * (1 - 0.5 * std::pow(0.96, (step + 1) * o[5]));
    product *= mu;
    c[0] = o[0] * (1 - mu) / (1 - product), c[1] = o[0] * next / (1 - product * mu * next), c[2] = o[1], c[3] = o[2], c[4] = o[3];
    c[5] = 1 - std::pow(o[2], step), c[6] = o[4];
}

// rate, beta1, beta2, eps, weight_decay. Until the variance can be told (5 is PyTorch's limit) the step is that of momentum alone.
void prepare_radam(const double* o, double step, double&, double* c) {
    const double power = std::pow(o[2], step), most = 2 / (1 - o[2]) - 1, length = most - 2 * step * power / (1 - power);
    const double rectified = (length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length);
    c[0] = o[0] / (1 - std::pow(o[1], step)), c[1] = o[1], c[2] = o[2], c[3] = o[3];
    c[4] = length > 5 ? std::sqrt(rectified * (1 - power)) : 0, c[5] = o[4];
}

// rate, alpha, eps, weight_decay, momentum, maximize.
void prepare_rmsprop(const double* o, double, double&, double* c) {
    c[0] = o[0], c[1] = o[1], c[2] = o[2], c[3] = o[3], c[4] = o[4], c[5] = sign(o[5]);
}

struct Algorithm {
    Prepare prepare;
    void (*single)(const Block<float>&);
    void (*twice)(const Block<double>&);
};

// In the order of Optim/Algorithm.cs.
const Algorithm algorithms[] = {
    {prepare_sgd, sgd, sgd},          {prepare_adam, adam, adam},       {prepare_adagrad, adagrad, adagrad},
    {prepare_adadelta, adadelta, adadelta}, {prepare_adamax, adamax, adamax}, {prepare_nadam, nadam, nadam},
    {prepare_radam, radam, radam},    {prepare_rmsprop, rmsprop, rmsprop},
};

// A parameter that is to be updated, on contiguous memory.
struct Task {
    at::Tensor parameter, values, gradient;
    void* slots[kSlots];
    double constants[kConstants];
};

at::Tensor dense(const at::Tensor& tensor, const char* what) {
    TORCH_CHECK(tensor.layout() == c10::kStrided, "a sparse ", what, " is not supported by this optimizer");
    return tensor.is_contiguous() ? tensor : tensor.contiguous();
}

void* memory(Handle slot, const at::Tensor& values) {
    if (slot == nullptr) return nullptr;
    TORCH_CHECK(
        slot->dtype() == values.dtype() && slot->numel() == values.numel() && slot->is_contiguous(),
        "the optimizer's state was made for a parameter of another shape or type");
    return slot->data();
}

template <typename T>
void run(void (*kernel)(const Block<T>&), const Task& task, int64_t at, int64_t count) {
    Block<T> block{(T*)task.values.data_ptr() + at, (const T*)task.gradient.data_ptr() + at, {}, count, task.constants};
    for (int k = 0; k < kSlots; k++) block.s[k] = task.slots[k] == nullptr ? nullptr : (T*)task.slots[k] + at;
    kernel(block);
}

struct Piece {
    const Task* task;
    int64_t at, count;
};

// Pieces short enough to share out evenly; few of them are not worth waking threads.
void update(const Algorithm& algorithm, const std::vector<Task>& tasks) {
    constexpr int64_t grain = 1 << 14, worthwhile = 1 << 15;
    std::vector<Piece> pieces;
    int64_t total = 0;
    for (auto& task : tasks) {
        const int64_t count = task.values.numel();
        for (int64_t at = 0; at < count; at += grain) pieces.push_back({&task, at, std::min(grain, count - at)});
        total += count;
    }
    const int64_t last = (int64_t)pieces.size();
#pragma omp parallel for schedule(static) if (total > worthwhile)
    for (int64_t i = 0; i < last; i++) {
        const Piece& piece = pieces[i];
        if (piece.task->values.scalar_type() == c10::kFloat)
            run(algorithm.single, *piece.task, piece.at, piece.count);
        else
            run(algorithm.twice, *piece.task, piece.at, piece.count);
    }
}

}  // namespace

// Tells which of the parameters have a gradient.
SHIM_API int shim_have_gradients(const Handle* parameters, int count, int64_t* results) {
    return shim::guarded([&] {
        for (int i = 0; i < count; i++) results[i] = shim::borrow(parameters[i]).grad().defined();
    });
}

// handles: the parameters, then as many of slot 0, of slot 1 and of slot 2 (null where the options need none). steps[i] counts the
// updates of parameter i; one without a gradient is passed over.
SHIM_API int shim_optimize(
    int algorithm, const Handle* handles, int count, int64_t* steps, double* products, const double* options) {
    return shim::guarded([&] {
        const Algorithm& chosen = algorithms[algorithm];
        std::vector<Task> tasks;
        tasks.reserve(count);
        std::vector<int> updated;
        for (int i = 0; i < count; i++) {
            at::Tensor parameter = shim::borrow(handles[i]);
            const at::Tensor& gradient = parameter.grad();
            if (!gradient.defined()) continue;
            const auto type = parameter.scalar_type();
            TORCH_CHECK(
                type == c10::kFloat || type == c10::kDouble, "an optimizer can train float32 and float64 parameters, not ", type);
            Task task{parameter, dense(parameter, "parameter"), dense(gradient, "gradient"), {}, {}};
            for (int k = 0; k < kSlots; k++) task.slots[k] = memory(handles[count * (k + 1) + i], task.values);
            tasks.push_back(std::move(task));
            updated.push_back(i);
        }
        // From here on nothing is refused: a step is taken whole or not at all.
        for (size_t t = 0; t < tasks.size(); t++)
            chosen.prepare(options, (double)++steps[updated[t]], products[updated[t]], tasks[t].constants);
        update(chosen, tasks);
        c10::NoGradGuard guard;
        for (auto& task : tasks) {
            if (task.values.is_same(task.parameter))
                task.parameter.unsafeGetTensorImpl()->bump_version();
            else
                task.parameter.copy_(task.values);
        }
    });
}
