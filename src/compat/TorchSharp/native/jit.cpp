// TorchScript modules: load, save, look into, run. And tensors in files, which torch::save writes as a module with one parameter.
#include "argument.h"

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/serialization/import.h>

using c10::IValue;
using shim::Argument;
using torch::jit::Module;

namespace {

// The name under which torch::save stores a single value.
const char* const Key = "0";

struct Part {
    std::string name;
    void* handle;
};

// What the last call on this thread found; the caller reads it before the next.
thread_local std::vector<Part> parts;
thread_local std::vector<Argument> results;
thread_local std::vector<std::string> texts;

void flatten(const IValue& value) {
    Argument item{shim::None, 0, {0}};
    if (value.isTensor()) {
        item.kind = shim::Tensor;
        item.pointer = shim::give(value.toTensor());
    } else if (value.isInt()) {
        item.kind = shim::Int;
        item.integer = value.toInt();
    } else if (value.isDouble()) {
        item.kind = shim::Double;
        item.real = value.toDouble();
    } else if (value.isBool()) {
        item.kind = shim::Bool;
        item.integer = value.toBool();
    } else if (value.isString()) {
        item.kind = shim::String;
        item.count = (int32_t)texts.size();
        texts.push_back(value.toStringRef());
    } else if (value.isTuple()) {
        item.kind = shim::Tuple;
        item.count = (int32_t)value.toTupleRef().elements().size();
        results.push_back(item);
        for (auto& element : value.toTupleRef().elements()) flatten(element);
        return;
    } else if (value.isList()) {
        item.kind = shim::List;
        item.count = (int32_t)value.toListRef().size();
        results.push_back(item);
        for (auto& element : value.toListRef()) flatten(element);
        return;
    } else {
        TORCH_CHECK(value.isNone(), "a TorchScript method returned a ", value.tagKind(), ", which cannot be passed on");
    }
    results.push_back(item);
}

void drop_results() {
    for (auto& item : results)
        if (item.kind == shim::Tensor) shim_free((shim::Handle)item.pointer);
    results.clear();
}

}  // namespace

SHIM_API int shim_jit_load(const char* path, Module** result) {
    return shim::guarded([&] { *result = new Module(torch::jit::load(std::string(path), c10::Device(c10::kCPU))); });
}

SHIM_API int shim_jit_save(Module* module, const char* path) {
    return shim::guarded([&] { module->save(std::string(path)); });
}

SHIM_API void shim_jit_free(Module* module) { delete module; }

SHIM_API int shim_jit_train(Module* module, int on) {
    return shim::guarded([&] { module->train(on != 0); });
}

SHIM_API int shim_jit_is_training(Module* module, int* result) {
    return shim::guarded([&] { *result = module->is_training(); });
}

SHIM_API int shim_jit_arity(Module* module, int* inputs, int* outputs) {
    return shim::guarded([&] {
        auto& schema = module->get_method("forward").function().getSchema();
        *inputs = (int)schema.arguments().size() - 1;  // without self
        *outputs = (int)schema.returns().size();
    });
}

SHIM_API int shim_jit_parameters(Module* module, int* count) {
    return shim::guarded([&] {
        parts.clear();
        for (const auto& item : module->named_parameters(false)) parts.push_back({item.name, shim::give(item.value)});
        *count = (int)parts.size();
    });
}

SHIM_API int shim_jit_buffers(Module* module, int* count) {
    return shim::guarded([&] {
        parts.clear();
        for (const auto& item : module->named_buffers(false)) parts.push_back({item.name, shim::give(item.value)});
        *count = (int)parts.size();
    });
}

SHIM_API int shim_jit_children(Module* module, int* count) {
    return shim::guarded([&] {
        parts.clear();
        for (const auto& item : module->named_children()) parts.push_back({item.name, new Module(item.value)});
        *count = (int)parts.size();
    });
}

SHIM_API const char* shim_jit_part(int index, void** handle) {
    *handle = parts[index].handle;
    return parts[index].name.c_str();
}

SHIM_API int shim_jit_invoke(Module* module, const char* name, const Argument* arguments, int count, const Argument** found, int* length) {
    return shim::guarded([&] {
        std::vector<IValue> stack;
        for (int i = 0; i < count; i++) stack.push_back(shim::unpack(arguments[i], false));
        auto value = module->get_method(name)(std::move(stack));
        results.clear();
        texts.clear();
        try {
            flatten(value);
        } catch (...) {
            drop_results();
            throw;
        }
        *found = results.data();
        *length = (int)results.size();
    });
}

SHIM_API const char* shim_jit_text(int index) { return texts[index].c_str(); }

SHIM_API int shim_save(shim::Handle handle, const char* path) {
    return shim::guarded([&] {
        Module module("__torch__.Module", std::make_shared<torch::jit::CompilationUnit>());
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
