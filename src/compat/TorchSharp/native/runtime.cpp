// Start-up: memory, threads, which BLAS is in use; and the text of the last error.
#include "shim.h"

#include <atomic>
#include <dlfcn.h>
#include <malloc.h>
#include <omp.h>

namespace at {
TORCH_API void set_num_threads(int);
}

namespace {

thread_local std::string lastError;
std::atomic<int> threads{1};
thread_local int appliedThreads = 0;

}  // namespace

void shim::set_error(const char* message) {
    // libtorch puts C++ source positions below the first line.
    std::string text(message);
    lastError = text.substr(0, text.find('\n'));
}

void shim::sync_threads() {
    int wanted = threads.load(std::memory_order_relaxed);
    if (appliedThreads != wanted) {
        omp_set_num_threads(wanted);
        appliedThreads = wanted;
    }
}

SHIM_API const char* shim_error() { return lastError.c_str(); }

SHIM_API void shim_set_num_threads(int count) {
    threads.store(count);
    at::set_num_threads(count);
    appliedThreads = count;
}

SHIM_API int shim_get_num_threads() { return threads.load(); }

// Returns whether the loaded BLAS is OpenBLAS built for OpenMP.
SHIM_API int shim_initialize(int count) {
    // A training step frees and takes the same buffers over and over; given back to the system, each costs page faults.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
    shim_set_num_threads(count);

    void* blas = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_NOLOAD);
    auto parallel = blas == nullptr ? nullptr : (int (*)())dlsym(blas, "openblas_get_parallel");
    return parallel != nullptr && parallel() == 2;
}
