namespace FeatureGen.Windows;

/// <summary>What a pass over several windows at once needs of one of them, row by row.</summary>
/// <param name="starts">For each row where the window starts.</param>
/// <param name="counts">For each row how many events of the window pass the filter.</param>
/// <param name="group">The window's aggregates.</param>
internal readonly struct GroupRows(int[] starts, int[] counts, WindowGroup group)
{
    /// <summary>The window's aggregates.</summary>
    public WindowGroup Group => group;

    /// <summary>Whether the window holds an event that passes the filter; if not, its aggregates are written already.</summary>
    public bool HasEvents(int row) => counts[row] > 0;

    /// <summary>The position of the first event that does not lie before the window.</summary>
    public int StartOf(int row) => starts[row];
}
