using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Compiled access to the fields and properties of a class; each is compiled once per process.</summary>
internal static class MemberAccessors<TRow>
    where TRow : class
{
    private static readonly ConcurrentDictionary<string, Delegate> Getters = new();
    private static readonly ConcurrentDictionary<string, Delegate> Setters = new();

    public static Type ValueType(string memberName) => Member(memberName).ValueType();

    public static bool CanRead(string memberName)
        => Member(memberName) is not PropertyInfo property || property.GetGetMethod() is not null;

    public static Func<TRow, TValue> Getter<TValue>(string memberName)
        => (Func<TRow, TValue>)Getters.GetOrAdd(memberName, name =>
        {
            var row = Expression.Parameter(typeof(TRow));
            return Expression.Lambda<Func<TRow, TValue>>(Expression.MakeMemberAccess(row, Member(name)), row).Compile();
        });

    public static Action<TRow, TValue> Setter<TValue>(string memberName)
        => (Action<TRow, TValue>)Setters.GetOrAdd(memberName, name =>
        {
            var row = Expression.Parameter(typeof(TRow));
            var value = Expression.Parameter(typeof(TValue));
            var assignment = Expression.Assign(Expression.MakeMemberAccess(row, Member(name)), value);
            return Expression.Lambda<Action<TRow, TValue>>(assignment, row, value).Compile();
        });

    private static MemberInfo Member(string name)
        => typeof(TRow).GetField(name) ?? (MemberInfo?)typeof(TRow).GetProperty(name)
            ?? throw new InvalidOperationException($"'{typeof(TRow)}' has no public field or property '{name}'");
}
