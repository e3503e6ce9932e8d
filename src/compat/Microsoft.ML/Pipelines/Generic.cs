using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Microsoft.ML.Data;

/// <summary>Calls a generic method with type arguments that are known at run time only.</summary>
internal static class Generic
{
    /// <param name="pattern">The method with any type arguments, e.g. <c>Read&lt;int&gt;</c>.</param>
    /// <param name="type">The type argument to call it with.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Delegate Call(Delegate pattern, Type type, params object?[] arguments)
        => (Delegate)Invoke(pattern, [type], arguments)!;

    public static object? Invoke(Delegate pattern, Type[] types, params object?[] arguments)
        => Invoke(pattern.Method.GetGenericMethodDefinition().MakeGenericMethod(types), pattern.Target, arguments);

    /// <summary>Calls a method; its exceptions come out as they are.</summary>
    public static object? Invoke(MethodInfo method, object? target, params object?[] arguments)
    {
        try
        {
            return method.Invoke(target, arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
