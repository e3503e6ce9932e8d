// Start-up: memory, threads, which BLAS is in use; and the text of the last error.
#include "shim.h"

#include <atomic>
#include <dlfcn.h>
#include <malloc.h>
#include <omp.h>

namespace at {
TORCH_API void set_num_threads(int);
TORCH_API int get_num_threads();
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
    // A thread takes the number that holds when it first calls, and keeps it until it sets another, as in libtorch itself.
    if (appliedThreads == 0) {
        appliedThreads = threads.load(std::memory_order_relaxed);
        omp_set_num_threads(appliedThreads);
    }
}

SHIM_API const char* shim_error() { return lastError.c_str(); }

SHIM_API void shim_set_num_threads(int count) {
    threads.store(count);
    at::set_num_threads(count);
    // What libtorch does once in each thread, it shall do now, and not later with a number that another thread has set.
    at::get_num_threads();
    appliedThreads = count;
}

SHIM_API int shim_get_num_threads() { return appliedThreads == 0 ? threads.load() : appliedThreads; }

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
