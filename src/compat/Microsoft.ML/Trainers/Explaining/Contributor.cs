using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>Adds what each feature contributes to the score of a row; the contributions are 0 before.</summary>
internal delegate void Contributor(in VBuffer<float> features, Span<float> contributions);
