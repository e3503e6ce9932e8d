// Any ATen operator by its schema name, called boxed through the dispatcher.
#include "argument.h"

#include <ATen/core/Generator.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>

#include <cstring>

using c10::IValue;
using shim::Argument;

IValue shim::unpack(const Argument& a, bool wantsFloat) {
    switch (a.kind) {
        case shim::None: return IValue();
        case shim::Tensor: return IValue(shim::borrow((shim::Handle)a.pointer));
        case shim::Int: return wantsFloat ? IValue((double)a.integer) : IValue(a.integer);
        case shim::Double: return IValue(a.real);
        case shim::Bool: return IValue(a.integer != 0);
        case shim::IntList: return IValue(c10::ArrayRef<int64_t>((const int64_t*)a.pointer, a.count));
        case shim::DoubleList: return IValue(c10::ArrayRef<double>((const double*)a.pointer, a.count));
        case shim::TensorList: {
            c10::List<at::Tensor> list;
            list.reserve(a.count);
            for (int i = 0; i < a.count; i++) list.push_back(shim::borrow(((const shim::Handle*)a.pointer)[i]));
            return IValue(std::move(list));
        }
        case shim::OptionalTensorList: {
            c10::List<c10::optional<at::Tensor>> list;
            list.reserve(a.count);
            for (int i = 0; i < a.count; i++) {
                auto handle = ((const shim::Handle*)a.pointer)[i];
                list.push_back(handle == nullptr ? c10::optional<at::Tensor>() : shim::borrow(handle));
            }
            return IValue(std::move(list));
        }
        case shim::Device: return IValue(c10::Device((c10::DeviceType)a.count, (c10::DeviceIndex)a.integer));
        case shim::Generator: return a.pointer == nullptr ? IValue() : IValue(*(const at::Generator*)a.pointer);
        case shim::String: return IValue(std::string((const char*)a.pointer, a.count));
        default: break;
    }
    TORCH_CHECK(false, "unknown kind of argument");
}

namespace {

// The signatures that are called without boxing: most of what a network does between its matrix products, where each call is short.
enum class Form { Boxed, Unary, Binary, BinaryAlpha };

using At = const at::Tensor&;
using Unary = at::Tensor(At);
using Binary = at::Tensor(At, At);
using BinaryAlpha = at::Tensor(At, At, const c10::Scalar&);

struct Operator {
    c10::OperatorHandle handle;
    std::vector<IValue> defaults;
    std::vector<bool> isFloat;
    Form form;
    // Made once: each making compares the names of the types.
    c10::optional<c10::TypedOperatorHandle<Unary>> unary;
    c10::optional<c10::TypedOperatorHandle<Binary>> binary;
    c10::optional<c10::TypedOperatorHandle<BinaryAlpha>> binaryAlpha;
};

Form form_of(const c10::FunctionSchema& schema) {
    auto& arguments = schema.arguments();
    auto is = [&](size_t i, c10::TypeKind kind) { return arguments[i].type()->kind() == kind; };
    if (schema.returns().size() != 1 || schema.returns()[0].type()->kind() != c10::TypeKind::TensorType) return Form::Boxed;
    // In-place operators have other C++ signatures.
    for (auto& argument : arguments)
        if (argument.alias_info() != nullptr && argument.alias_info()->isWrite()) return Form::Boxed;
    if (arguments.empty() || !is(0, c10::TypeKind::TensorType)) return Form::Boxed;
    if (arguments.size() == 1) return Form::Unary;
    if (!is(1, c10::TypeKind::TensorType)) return Form::Boxed;
    if (arguments.size() == 2) return Form::Binary;
    return arguments.size() == 3 && is(2, c10::TypeKind::NumberType) && arguments[2].name() == "alpha" ? Form::BinaryAlpha : Form::Boxed;
}

// A handle in memory has the layout of a tensor, so it can be passed on without counting a reference.
At view(const shim::Handle& handle) { return reinterpret_cast<At>(handle); }

// The results of the last call on this thread that did not fit into the caller's array: the items of a tensor list.
thread_local std::vector<at::Tensor> lastList;

int64_t pack(IValue&& value) {
    if (value.isTensor()) return (int64_t)shim::give(std::move(value).toTensor());
    if (value.isInt()) return value.toInt();
    if (value.isBool()) return value.toBool() ? 1 : 0;
    if (value.isTensorList()) {
        lastList = std::move(value).toTensorVector();
        return (int64_t)lastList.size();
    }
    if (value.isDouble()) {
        double real = value.toDouble();
        int64_t bits;
        std::memcpy(&bits, &real, sizeof bits);
        return bits;
    }
    if (value.isNone()) return 0;
    TORCH_CHECK(false, "an operator returned a ", value.tagKind(), ", which cannot be passed on");
}

}  // namespace

SHIM_API int shim_find(const char* name, const char* overload, void** result) {
    return shim::guarded([&] {
        auto handle = c10::Dispatcher::singleton().findSchemaOrThrow(name, overload);
        auto* op = new Operator{handle, {}, {}, form_of(handle.schema()), {}, {}, {}};
        if (op->form == Form::Unary) op->unary = handle.typed<::Unary>();
        if (op->form == Form::Binary) op->binary = handle.typed<::Binary>();
        if (op->form == Form::BinaryAlpha) op->binaryAlpha = handle.typed<::BinaryAlpha>();
        for (auto& argument : handle.schema().arguments()) {
            op->defaults.push_back(argument.default_value().value_or(IValue()));
            auto* type = argument.type().get();
            if (auto optional = argument.type()->cast<c10::OptionalType>()) type = optional->getElementType().get();
            op->isFloat.push_back(type->kind() == c10::TypeKind::FloatType);
        }
        *result = op;
    });
}

SHIM_API int shim_call(const void* handle, const Argument* arguments, int count, int64_t* results, int capacity) {
    return shim::guarded([&] {
        auto* op = (const Operator*)handle;
        size_t total = op->defaults.size();
        TORCH_CHECK((size_t)count <= total, op->handle.schema().name(), " takes ", total, " arguments, not ", count);
        // The stack's memory is used again by the next call; its contents end with this one, thrown or not.
        thread_local torch::jit::Stack stack;
        struct Cleared {
            ~Cleared() { stack.clear(); }
        } cleared;
        for (int i = 0; i < count; i++) stack.push_back(shim::unpack(arguments[i], op->isFloat[i]));
        for (size_t i = count; i < total; i++) stack.push_back(op->defaults[i]);
        op->handle.callBoxed(&stack);
        for (int i = 0; i < capacity; i++) results[i] = (size_t)i < stack.size() ? pack(std::move(stack[i])) : 0;
    });
}

// An operator of one or two tensors; b is null where it takes one. What has another form goes the general way.
SHIM_API int shim_call_tensors(const void* handle, shim::Handle a, shim::Handle b, int64_t* result) {
    auto* op = (const Operator*)handle;
    if (op->form == Form::Boxed || (op->form == Form::Unary) != (b == nullptr)) {
        Argument arguments[] = {{shim::Tensor, 0, {}}, {shim::Tensor, 0, {}}};
        arguments[0].pointer = a;
        arguments[1].pointer = b;
        return shim_call(handle, arguments, b == nullptr ? 1 : 2, result, 1);
    }
    return shim::guarded([&] {
        at::Tensor found;
        if (op->form == Form::Unary)
            found = op->unary->call(view(a));
        else if (op->form == Form::Binary)
            found = op->binary->call(view(a), view(b));
        else
            found = op->binaryAlpha->call(view(a), view(b), 1);
        *result = (int64_t)shim::give(std::move(found));
    });
}

SHIM_API void shim_take_list(shim::Handle* handles) {
    for (auto& tensor : lastList) *handles++ = shim::give(std::move(tensor));
    lastList.clear();
}
