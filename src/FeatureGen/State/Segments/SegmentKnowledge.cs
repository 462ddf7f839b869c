namespace FeatureGen.State.Segments;

/// <summary>What decides whether each event of a segment is visible.</summary>
internal struct SegmentKnowledge : ISegmentPart<SegmentKnowledge>
{
    /// <summary>When the last of them became known.</summary>
    private long lastKnown;

    /// <summary>The least and the greatest of their ids.</summary>
    private long leastId, greatestId;

    /// <summary>Whether one of them ends.</summary>
    private bool hasEnded;

    /// <summary>What is known of an event.</summary>
    public static SegmentKnowledge Of(StateEvents events, int index)
    {
        bool hasId = events.HasId(index);
        return new SegmentKnowledge
        {
            lastKnown = events.KnownAt(index),
            leastId = hasId ? events.Ids[index] : long.MaxValue,
            greatestId = hasId ? events.Ids[index] : long.MinValue,
            hasEnded = events.Ends(index),
        };
    }

    /// <summary>What is known of at least one event.</summary>
    public static SegmentKnowledge Of(StateEvents events, int start, int end)
    {
        SegmentKnowledge knowledge = Of(events, start);
        for (int index = start + 1; index < end; index++)
        {
            knowledge.Add(Of(events, index));
        }

        return knowledge;
    }

    /// <inheritdoc/>
    public void Add(in SegmentKnowledge other)
    {
        lastKnown = Math.Max(lastKnown, other.lastKnown);
        leastId = Math.Min(leastId, other.leastId);
        greatestId = Math.Max(greatestId, other.greatestId);
        hasEnded |= other.hasEnded;
    }

    /// <summary>Whether every event is known by a time, and none of them can have an id.</summary>
    public readonly bool IsVisible(long known, long? selfId) => lastKnown <= known && !hasEnded && !(selfId is long id && leastId <= id && id <= greatestId);
}
