namespace NeuralML.Persistence;

/// <summary>The types of numbers in safetensors that models are made of; the names are the format's.</summary>
internal enum TensorType
{
    U8,
    I32,
    I64,
    U64,
    F32,
    F64,
}
