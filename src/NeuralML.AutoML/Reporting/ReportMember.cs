namespace NeuralML.AutoML.Reporting;

/// <summary>A model of the ensemble.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Learner">Its learner.</param>
/// <param name="Configuration">Its options.</param>
/// <param name="Weight">Its part of an average, where those of all members add up to 1; its factor in a stack.</param>
internal sealed record ReportMember(LearnerFamily Family, string Learner, string Configuration, double Weight);
