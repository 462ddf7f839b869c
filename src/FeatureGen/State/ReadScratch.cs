using FeatureGen.State.Gathered;
using FeatureGen.State.Segments;

namespace FeatureGen.State;

/// <summary>Indices of events while a request is answered; one for each thread, so that states stay small and requests allocate nothing.</summary>
internal sealed class ReadScratch
{
    [ThreadStatic]
    private static ReadScratch? current;

    /// <summary>The events visible to the request, newest first.</summary>
    public int[] Visible = [];

    /// <summary>Those of a family that have a value, newest first.</summary>
    public int[] Taken = [];

    /// <summary>Those of a family's windows so far that its finishers are given, newest first.</summary>
    public int[] Gathered = [];

    /// <summary>Some events that follow one another.</summary>
    private int[] backwards = [];

    /// <summary>The distinct values of a family while they are few.</summary>
    public long[] FewValues { get; } = new long[DistinctScan.Few];

    /// <summary>The distinct values of a family.</summary>
    public DistinctValues Distinct { get; } = new();

    /// <summary>The events of one window, as finishers are given them.</summary>
    public GatheredEvents Events { get; } = new();

    /// <summary>What families whose windows end together take in.</summary>
    public SegmentCover Cover { get; } = new();

    /// <summary>This thread's scratch, with room for that many events.</summary>
    public static ReadScratch For(int events)
    {
        ReadScratch scratch = current ??= new ReadScratch();
        if (scratch.Visible.Length < events)
        {
            int capacity = Math.Max(events, 2 * scratch.Visible.Length);
            scratch.Visible = new int[capacity];
            scratch.Taken = new int[capacity];
            scratch.backwards = new int[capacity];
            scratch.Gathered = new int[capacity];
        }

        return scratch;
    }

    /// <summary>The events from one on and before another, newest first.</summary>
    public ReadOnlySpan<int> Backwards(int start, int end)
    {
        Span<int> indices = backwards.AsSpan(0, end - start);
        for (int number = 0; number < indices.Length; number++)
        {
            indices[number] = end - 1 - number;
        }

        return indices;
    }
}
