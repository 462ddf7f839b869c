using FeatureGen.Hosting.Verification;

namespace FeatureGen.Hosting.Comparison.Values;

/// <summary>Rows drawn by hash out of those offered; in every run the same ones.</summary>
/// <param name="most">The most rows that are kept.</param>
internal sealed class DrawnRows(int most)
{
    private readonly PriorityQueue<int, ulong> drawn = new(Comparer<ulong>.Create((left, right) => right.CompareTo(left)));

    /// <summary>The rows drawn, in no order.</summary>
    public IEnumerable<int> Rows => drawn.UnorderedItems.Select(item => item.Element);

    /// <summary>Takes a row, or leaves it.</summary>
    public void Offer(int row)
    {
        drawn.Enqueue(row, RowHash.Of(row));
        if (drawn.Count > most)
        {
            drawn.Dequeue();
        }
    }
}
