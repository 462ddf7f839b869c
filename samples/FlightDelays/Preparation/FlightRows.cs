using FeatureGen.Offline.DuckDb;

namespace FlightDelays.Preparation;

/// <summary>Some prepared flights, column by column; strings are codes of one table.</summary>
internal sealed class FlightRows
{
    /// <summary>The most rows it holds.</summary>
    public const int Capacity = DuckDbAppender.Capacity;

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The flights' numbers.</summary>
    public long[] FlightId { get; } = new long[Capacity];

    /// <summary>Take-off, microseconds since the Unix epoch.</summary>
    public long[] TakeOff { get; } = new long[Capacity];

    /// <summary>The codes of the airports of origin.</summary>
    public long[] Origin { get; } = new long[Capacity];

    /// <summary>The codes of the airports of destination.</summary>
    public long[] Destination { get; } = new long[Capacity];

    /// <summary>Statute miles.</summary>
    public long[] Distance { get; } = new long[Capacity];

    /// <summary>Minutes late at arrival, negative when early.</summary>
    public long[] Delay { get; } = new long[Capacity];

    /// <summary>Adds a row; there must be room for it.</summary>
    public void Add(long flightId, long takeOff, long origin, long destination, long distance, long delay)
    {
        FlightId[Count] = flightId;
        TakeOff[Count] = takeOff;
        Origin[Count] = origin;
        Destination[Count] = destination;
        Distance[Count] = distance;
        Delay[Count] = delay;
        Count++;
    }

    /// <summary>Removes all rows.</summary>
    public void Clear() => Count = 0;
}
