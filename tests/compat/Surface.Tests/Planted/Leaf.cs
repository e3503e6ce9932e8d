namespace Planted;

/// <summary>Planted: overrides what its base has, and declares what the listing has on the base only.</summary>
public class Leaf : Root<int>
{
    public override void Take(int value, int[]? more = null)
    {
    }

    public int Give(int value) => value;
}
