using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

internal delegate void Scorer<TScore>(in VBuffer<float> features, ref TScore score);
