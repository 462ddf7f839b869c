using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>Where the tiles of some windows begin: at every time at which a window may start that, from a floor on, still may hold events from there on.</summary>
/// <remarks>
/// So the older events are, the longer are their tiles, as the short windows have passed. A tile begins where all windows that hold it may start, so it
/// becomes part of another one as a whole: where it then begins follows from where it began.
/// </remarks>
/// <param name="windows">The windows; one without a start is held from the first time on.</param>
internal sealed class TileCuts(WindowEdges[] windows)
{
    /// <summary>Whether there is any window.</summary>
    public bool Any => windows.Length > 0;

    /// <summary>Where the tile begins that has an event time from a floor on; false where every window has passed it.</summary>
    public bool TryFind(long time, long floor, out long start)
    {
        bool isHeld = false;
        start = long.MinValue;
        foreach (WindowEdges window in windows)
        {
            if (window.StartAt(floor) <= time)
            {
                isHeld = true;
                start = Math.Max(start, window.LastStartUpTo(time));
            }
        }

        return isHeld;
    }

    /// <summary>Whether some window has passed a time between two floors.</summary>
    public bool HavePassed(long floor, long next) => Array.Exists(windows, window => window.StartAt(floor) != window.StartAt(next));
}
