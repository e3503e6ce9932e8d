// A tensor's own facts, its memory, its gradient, and the modes of a thread.
#include "shim.h"

#include <ATen/core/Generator.h>
#include <c10/core/DefaultDtype.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <c10/core/TensorImpl.h>

#include <cstring>

// Declared here because their headers pull in most of libtorch.
namespace at::detail {
TORCH_API at::Generator createCPUGenerator(uint64_t seed);
TORCH_API const at::Generator& getDefaultCPUGenerator();
}
namespace torch::autograd {
TORCH_API std::vector<at::Tensor> grad(
    const std::vector<at::Tensor>& outputs, const std::vector<at::Tensor>& inputs, const std::vector<at::Tensor>& grad_outputs,
    c10::optional<bool> retain_graph, bool create_graph, bool allow_unused);
TORCH_API void backward(
    const std::vector<at::Tensor>& tensors, const std::vector<at::Tensor>& grad_tensors, c10::optional<bool> retain_graph,
    bool create_graph, const std::vector<at::Tensor>& inputs);
}

using shim::Handle;

namespace {

std::vector<at::Tensor> borrow_all(const Handle* handles, int count) {
    std::vector<at::Tensor> tensors;
    tensors.reserve(count);
    for (int i = 0; i < count; i++) tensors.push_back(shim::borrow(handles[i]));
    return tensors;
}

}  // namespace

// A tensor over memory of the caller's, given back by calling release(context) when the last tensor that uses it is gone.
SHIM_API int shim_over(
    void* memory, int64_t bytes, int dtype, const int64_t* sizes, int dim, void* context, void (*release)(void*), Handle* result) {
    return shim::guarded([&] {
        c10::Storage storage(
            c10::Storage::use_byte_size_t(), bytes, c10::DataPtr(memory, context, release, c10::kCPU), nullptr, false);
        auto tensor = at::detail::make_tensor<c10::TensorImpl>(
            std::move(storage), c10::DispatchKeySet(c10::DispatchKey::CPU), c10::scalarTypeToTypeMeta((c10::ScalarType)dtype));
        tensor.unsafeGetTensorImpl()->set_sizes_contiguous(c10::ArrayRef<int64_t>(sizes, dim));
        *result = shim::give(std::move(tensor));
    });
}

SHIM_API void shim_free(Handle handle) {
    if (handle != nullptr) c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(handle);
}

SHIM_API Handle shim_alias(Handle handle) { return shim::give(shim::borrow(handle)); }

SHIM_API int shim_dtype(Handle handle) { return (int)c10::typeMetaToScalarType(handle->dtype()); }
SHIM_API int64_t shim_numel(Handle handle) { return handle->numel(); }
SHIM_API int shim_dim(Handle handle) { return (int)handle->dim(); }
// Offset and strides of a sparse tensor throw, which nothing here would catch: the caller asks first.
SHIM_API int shim_is_strided(Handle handle) { return handle->layout() == c10::kStrided; }
SHIM_API int64_t shim_storage_offset(Handle handle) { return handle->storage_offset(); }
SHIM_API int shim_is_contiguous(Handle handle) { return shim_is_strided(handle) && handle->is_contiguous(); }
SHIM_API void* shim_data(Handle handle) { return handle->has_storage() ? handle->data() : nullptr; }

SHIM_API void shim_sizes(Handle handle, int64_t* sizes) {
    std::memcpy(sizes, handle->sizes().data(), handle->dim() * sizeof(int64_t));
}

SHIM_API void shim_strides(Handle handle, int64_t* strides) {
    std::memcpy(strides, handle->strides().data(), handle->dim() * sizeof(int64_t));
}

SHIM_API int shim_requires_grad(Handle handle) { return handle->requires_grad(); }

SHIM_API int shim_is_leaf(Handle handle, int* result) {
    return shim::guarded([&] { *result = shim::borrow(handle).is_leaf(); });
}

SHIM_API int shim_set_requires_grad(Handle handle, int value) {
    return shim::guarded([&] { shim::borrow(handle).set_requires_grad(value != 0); });
}

SHIM_API int shim_grad(Handle handle, Handle* result) {
    return shim::guarded([&] { *result = shim::give(shim::borrow(handle).grad()); });
}

SHIM_API int shim_clear_grads(const Handle* handles, int count) {
    return shim::guarded([&] {
        for (int i = 0; i < count; i++) {
            auto& grad = handles[i]->mutable_grad();
            if (grad.defined()) grad.reset();
        }
    });
}

SHIM_API int shim_backward(
    const Handle* outputs, int output_count, const Handle* gradients, int gradient_count, int retain_graph, int create_graph,
    const Handle* inputs, int input_count) {
    return shim::guarded([&] {
        torch::autograd::backward(
            borrow_all(outputs, output_count), borrow_all(gradients, gradient_count), retain_graph != 0, create_graph != 0,
            borrow_all(inputs, input_count));
    });
}

SHIM_API int shim_gradients(
    const Handle* outputs, int output_count, const Handle* inputs, int input_count, const Handle* gradients, int gradient_count,
    int retain_graph, int create_graph, int allow_unused, Handle* results) {
    return shim::guarded([&] {
        auto found = torch::autograd::grad(
            borrow_all(outputs, output_count), borrow_all(inputs, input_count), borrow_all(gradients, gradient_count),
            retain_graph != 0, create_graph != 0, allow_unused != 0);
        for (auto& tensor : found) *results++ = shim::give(std::move(tensor));
    });
}

SHIM_API int shim_default_dtype() { return (int)c10::get_default_dtype_as_scalartype(); }
SHIM_API int shim_set_default_dtype(int dtype) {
    return shim::guarded([&] { c10::set_default_dtype(c10::scalarTypeToTypeMeta((c10::ScalarType)dtype)); });
}

SHIM_API int shim_grad_mode() { return c10::GradMode::is_enabled(); }
SHIM_API void shim_set_grad_mode(int enabled) { c10::GradMode::set_enabled(enabled != 0); }
SHIM_API int shim_inference_mode() { return c10::InferenceMode::is_enabled(); }
SHIM_API void* shim_inference_mode_enter(int enabled) { return new c10::InferenceMode(enabled != 0); }
SHIM_API void shim_inference_mode_leave(void* guard) { delete (c10::InferenceMode*)guard; }

SHIM_API void* shim_generator_new(uint64_t seed) { return new at::Generator(at::detail::createCPUGenerator(seed)); }
SHIM_API void* shim_generator_default() { return new at::Generator(at::detail::getDefaultCPUGenerator()); }
SHIM_API void shim_generator_free(void* generator) { delete (at::Generator*)generator; }

SHIM_API void shim_generator_set_seed(void* handle, uint64_t seed) {
    auto& generator = *(at::Generator*)handle;
    std::lock_guard<std::mutex> lock(generator.mutex());
    generator.set_current_seed(seed);
}

SHIM_API uint64_t shim_generator_seed(void* generator) { return ((at::Generator*)generator)->current_seed(); }
SHIM_API uint64_t shim_generator_reseed(void* handle) {
    auto& generator = *(at::Generator*)handle;
    std::lock_guard<std::mutex> lock(generator.mutex());
    return generator.seed();
}

SHIM_API int shim_generator_get_state(void* handle, Handle* result) {
    return shim::guarded([&] {
        auto& generator = *(at::Generator*)handle;
        std::lock_guard<std::mutex> lock(generator.mutex());
        *result = shim::give(generator.get_state());
    });
}

SHIM_API int shim_generator_set_state(void* handle, Handle state) {
    return shim::guarded([&] {
        auto& generator = *(at::Generator*)handle;
        std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_state(shim::borrow(state));
    });
}
