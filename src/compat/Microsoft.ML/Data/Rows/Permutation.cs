namespace Microsoft.ML.Data;

internal static class Permutation
{
    public static int[] Create(int count, Random random)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        random.Shuffle(order);
        return order;
    }
}
