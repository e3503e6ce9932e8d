// A value of any kind, as it crosses the boundary; NativeArgument.cs is its twin.
#pragma once

#include "shim.h"

#include <ATen/core/ivalue.h>

namespace shim {

enum Kind : int32_t {
    None, Tensor, Int, Double, Bool, IntList, TensorList, OptionalTensorList, Device, Generator, String, DoubleList,
    // Only in results: so many of the values that follow belong to it.
    Tuple, List
};

struct Argument {
    Kind kind;
    int32_t count;
    union {
        int64_t integer;
        double real;
        const void* pointer;
    };
};

c10::IValue unpack(const Argument& argument, bool wantsFloat);

}  // namespace shim
