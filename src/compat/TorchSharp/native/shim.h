// What the C++ files share: how a call is guarded and how a tensor crosses the boundary.
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/util/Exception.h>

#include <string>

#define SHIM_API extern "C" __attribute__((visibility("default")))

namespace shim {

// A handle is an owning TensorImpl*; an undefined tensor is null.
using Handle = c10::TensorImpl*;

inline at::Tensor borrow(Handle handle) {
    return handle == nullptr
        ? at::Tensor()
        : at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim_copy(handle));
}

inline Handle give(at::Tensor tensor) {
    return tensor.defined() ? tensor.unsafeReleaseIntrusivePtr().release() : nullptr;
}

void set_error(const char* message);

// OpenMP keeps its thread count per thread; a thread that calls in for the first time (or after a change) takes over ours.
void sync_threads();

// Every entry point that can throw runs in here: nothing escapes into the runtime.
template <typename Body>
inline int guarded(Body body) noexcept {
    try {
        sync_threads();
        body();
        return 0;
    } catch (const c10::Error& error) {
        set_error(error.what_without_backtrace());
    } catch (const std::exception& error) {
        set_error(error.what());
    } catch (...) {
        set_error("libtorch threw an exception of unknown type.");
    }
    return -1;
}

}  // namespace shim

SHIM_API void shim_free(shim::Handle handle);
