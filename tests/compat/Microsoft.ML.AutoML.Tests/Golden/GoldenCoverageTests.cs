using System.Reflection;

namespace NeuralML.Compat.Tests;

public class GoldenCoverageTests
{
    private const byte LoadString = 0x72;
    private const int StringTable = 0x70;

    [SkippableFact]
    public void Every_golden_case_is_replayed()
    {
        var literals = typeof(GoldenCoverageTests).Assembly.GetTypes().Where(type => type != typeof(GoldenDeviations))
            .SelectMany(Literals).ToHashSet();
        // Some theories leave out what their cases' names begin with.
        CaseNames().Where(name => !literals.Contains(name) && !literals.Contains(name.Split(": ")[^1])).ShouldBeEmpty();
    }

    [SkippableFact]
    public void Every_deviation_is_one_of_a_golden_case() => GoldenDeviations.Reasons.Keys.Except(CaseNames()).ShouldBeEmpty();

    private static IEnumerable<string> CaseNames() => Golden.Cases("automl").Select(found => (string)found["case"]!);

    /// <summary>The texts that the code of a type names: a replayed case is one of them.</summary>
    private static IEnumerable<string> Literals(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)).Append(type.TypeInitializer);
        foreach (var method in methods.OfType<MethodBase>())
        {
            var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
            for (var i = 0; i < code.Length - 4; i++)
            {
                var token = BitConverter.ToInt32(code, i + 1);
                if (code[i] == LoadString && token >> 24 == StringTable && Resolve(type.Module, token) is { } text)
                    yield return text;
            }
        }
    }

    // What looks like the instruction may be part of another one.
    private static string? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveString(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
