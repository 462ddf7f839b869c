namespace FeatureGen.State.Segments;

/// <summary>The events of a span of time.</summary>
internal struct Segment(long number)
{
    /// <summary>Its start divided by its length.</summary>
    public readonly long Number = number;

    /// <summary>How many there are.</summary>
    public int Events;

    /// <summary>When the last of them became known.</summary>
    public long LastKnown = long.MinValue;

    /// <summary>The least and the greatest of their ids.</summary>
    public long LeastId = long.MaxValue, GreatestId = long.MinValue;

    /// <summary>Whether one of them ends: it is not visible as a whole then.</summary>
    public bool HasEnded;

    /// <summary>Takes in what is known of events.</summary>
    public void Add(StateEvents events, int start, int end)
    {
        Events += end - start;
        for (int index = start; index < end; index++)
        {
            LastKnown = Math.Max(LastKnown, events.KnownAt(index));
            if (events.HasIds)
            {
                LeastId = Math.Min(LeastId, events.Ids[index]);
                GreatestId = Math.Max(GreatestId, events.Ids[index]);
            }
        }

        HasEnded |= events.HaveEnds && events.Until[start..end].CountExcept(long.MaxValue) > 0;
    }

    /// <summary>Takes in another one, which lies within.</summary>
    public void Add(in Segment part)
    {
        Events += part.Events;
        HasEnded |= part.HasEnded;
        LastKnown = Math.Max(LastKnown, part.LastKnown);
        LeastId = Math.Min(LeastId, part.LeastId);
        GreatestId = Math.Max(GreatestId, part.GreatestId);
    }

    /// <summary>Whether every event is known by a time, and none of them can have an id.</summary>
    public readonly bool IsVisible(long known, long? selfId) => LastKnown <= known && !HasEnded && !(selfId is long id && LeastId <= id && id <= GreatestId);
}
