using System.Collections.Concurrent;
using System.Reflection;

namespace TorchSharp.Modules;

/// <summary>
/// An optimizer's options are the fields of a class of its own: numbers and switches that are null where a group has not set them.
/// </summary>
public class OptimizerOptions
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> FieldsOfType = new();

    public double? LearningRate { get; set; }
    public double InitialLearningRate { get; set; }

    // In the order of their declaration.
    private FieldInfo[] Fields => FieldsOfType.GetOrAdd(
        GetType(), type => [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public).OrderBy(item => item.MetadataToken)]);

    public void LoadStateDict(OptimizerOptions source)
    {
        RequireSameType(source);
        LearningRate = source.LearningRate;
        InitialLearningRate = source.InitialLearningRate;
        foreach (var field in Fields)
            field.SetValue(this, field.GetValue(source));
    }

    public void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(LearningRate!.Value);
        writer.Write(InitialLearningRate);
        foreach (var field in Fields)
        {
            if (field.GetValue(this) is double number)
                writer.Write(number);
            else
                writer.Write((bool)field.GetValue(this)!);
        }
    }

    public void LoadStateDict(BinaryReader reader)
    {
        LearningRate = reader.ReadDouble();
        InitialLearningRate = reader.ReadDouble();
        foreach (var field in Fields)
            field.SetValue(this, field.FieldType == typeof(double?) ? reader.ReadDouble() : reader.ReadBoolean());
    }

    /// <summary>Takes over what is not set here.</summary>
    internal void Complete(OptimizerOptions defaults)
    {
        RequireSameType(defaults);
        LearningRate ??= defaults.LearningRate;
        foreach (var field in Fields)
            if (field.GetValue(this) is null)
                field.SetValue(this, field.GetValue(defaults));
    }

    /// <summary>Refuses what no optimizer can work with: betas outside [0, 1), other numbers below zero but for the dampening.</summary>
    internal void Check()
    {
        Check("lr", LearningRate);
        foreach (var field in Fields)
            if (field.FieldType == typeof(double?))
                Check(field.Name, (double?)field.GetValue(this));
    }

    private static void Check(string name, double? value)
    {
        var holds = name switch
        {
            "beta1" or "beta2" => value is null or (>= 0 and < 1),
            "rho" => value is null or (>= 0 and <= 1),
            "dampening" => !double.IsNaN(value ?? 0),
            _ => value is null or >= 0,
        };
        if (!holds)
        {
            var bounds = name switch
            {
                "beta1" or "beta2" => "at least 0 and below 1",
                "rho" => "between 0 and 1",
                "dampening" => "a number",
                _ => "0 or more",
            };
            throw new ArgumentOutOfRangeException(name, value, $"Invalid {name}: it must be {bounds}.");
        }
    }

    private void RequireSameType(OptimizerOptions other)
    {
        if (other.GetType() != GetType())
            throw new ArgumentException($"The options are {other.GetType().FullName}, not {GetType().FullName}.");
    }
}
