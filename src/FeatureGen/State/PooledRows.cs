using System.Buffers;
using System.Runtime.CompilerServices;

namespace FeatureGen.State;

/// <summary>
/// The memory of an entity's events. What one entity has outgrown, the next one grows into: it lies in the caches still, and makes no work for the garbage
/// collector.
/// </summary>
internal static class PooledRows
{
    // Few entities have more, and rounding up to a power of two would cost them much.
    private const int MostPooled = 8192;

    /// <summary>Makes an array longer; behind the items in use it holds anything.</summary>
    /// <param name="items">The array, which nothing else may refer to any more.</param>
    /// <param name="used">The number of items in use.</param>
    /// <param name="length">The number of items that it needs.</param>
    public static void Grow<T>(ref T[] items, int used, int length)
    {
        if (length <= items.Length)
        {
            return;
        }

        T[] longer = length <= MostPooled ? ArrayPool<T>.Shared.Rent(length) : new T[length];
        Array.Copy(items, longer, used);
        if (items.Length is > 0 and <= MostPooled)
        {
            ArrayPool<T>.Shared.Return(items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }

        items = longer;
    }
}
