namespace Planted;

/// <summary>Planted: a generic base.</summary>
public class Root<T>
{
    public virtual void Take(T value, T[]? more = null)
    {
    }
}
