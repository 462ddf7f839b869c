namespace FeatureGen.Windows;

/// <summary>
/// The events that can still be the greatest of some window: by time ascending, by key strictly descending. The greatest of a window is the
/// first at or after its start, whatever the window's length, so that all windows with one end share it.
/// </summary>
/// <remarks>A monotone queue over which the windows search instead of each owning one; late events are put in where they belong.</remarks>
internal sealed class Staircase
{
    private const int FewSteps = 8;

    private int[] positions = [];
    private long[] keys = [];
    private int found;

    /// <summary>The number of steps.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets every step and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        found = 0;
    }

    /// <summary>Puts an event in, unless a later one is at least as great; drops earlier ones that it makes pointless.</summary>
    public void Insert(int position, long key)
    {
        if (Count == 0 || positions[Count - 1] < position)
        {
            Push(position, key);
            found = Count;
            return;
        }

        int place = Count;
        while (place > 0 && positions[place - 1] > position)
        {
            place--;
        }

        if (place < Count && keys[place] >= key)
        {
            return;
        }

        int kept = place;
        while (kept > 0 && keys[kept - 1] <= key)
        {
            kept--;
        }

        Reserve(Count + 1);
        Array.Copy(positions, place, positions, kept + 1, Count - place);
        Array.Copy(keys, place, keys, kept + 1, Count - place);
        positions[kept] = position;
        keys[kept] = key;
        Count += kept + 1 - place;
        found = Count;
    }

    /// <summary>The greatest key of the events from a position on; false if there is none.</summary>
    public bool TryGetGreatest(int start, out long key)
    {
        // Most staircases have few steps, short windows see the last of them, and a longer one sees them from where the one before it does.
        int high = found < Count && positions[found] < start ? Count : found;
        int few = Math.Max(0, high - FewSteps);
        while (high > few && positions[high - 1] >= start)
        {
            high--;
        }

        int low = high > few ? high : 0;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (positions[middle] < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        found = low;
        key = low < Count ? keys[low] : 0;
        return low < Count;
    }

    private void Push(int position, long key)
    {
        int kept = Count;
        while (kept > 0 && keys[kept - 1] <= key)
        {
            kept--;
        }

        Reserve(kept + 1);
        positions[kept] = position;
        keys[kept] = key;
        Count = kept + 1;
    }

    private void Reserve(int needed)
    {
        if (keys.Length < needed)
        {
            int capacity = Math.Max(needed, Math.Max(16, 2 * keys.Length));
            Array.Resize(ref positions, capacity);
            Array.Resize(ref keys, capacity);
        }
    }
}
