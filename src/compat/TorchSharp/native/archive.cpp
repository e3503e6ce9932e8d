// Tensors in files, in the format of libtorch's own torch::save: a module with one parameter.
#include "shim.h"

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/serialization/import.h>

namespace {

// The name under which torch::save stores a single value.
const char* const Key = "0";

}  // namespace

SHIM_API int shim_save(shim::Handle handle, const char* path) {
    return shim::guarded([&] {
        torch::jit::Module module("__torch__.Module", std::make_shared<torch::jit::CompilationUnit>());
        module.register_parameter(Key, shim::borrow(handle), false);
        module.save(path);
    });
}

SHIM_API int shim_load(const char* path, shim::Handle* result) {
    return shim::guarded([&] {
        auto module = torch::jit::load(path);
        TORCH_CHECK(module.hasattr(Key) && module.attr(Key).isTensor(), "No tensor was saved in ", path);
        *result = shim::give(module.attr(Key).toTensor());
    });
}
