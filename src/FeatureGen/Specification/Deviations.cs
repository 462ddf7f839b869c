namespace FeatureGen;

/// <summary>The ways in which windows are commonly computed otherwise than features mean them.</summary>
/// <remarks>
/// A specification over <see cref="History.Deviating"/> answers what such a computation would: where another system's value differs, the
/// deviation that reproduces it is the cause.
/// </remarks>
[Flags]
public enum Deviations
{
    /// <summary>What features mean: known at <c>t</c>, in <c>[t - length, t)</c>, and not the request's own event.</summary>
    None = 0,

    /// <summary>An event counts from its event time on, whenever it was known; of a table's row the last version, as it stands in the end.</summary>
    LateEvents = 1,

    /// <summary>A window includes its end: an event at exactly <c>t</c> counts, unless it is the request's own.</summary>
    TiedEvents = 2,

    /// <summary>A window excludes its start: an event at exactly <c>t - length</c> does not count.</summary>
    OpenStart = 4,

    /// <summary>The request's own event counts, at exactly <c>t</c> too, whenever it was known.</summary>
    OwnEvent = 8,

    /// <summary>Of events at one time the first is the one with the greatest selection, and the latest the one with the least.</summary>
    TieOrder = 16,
}
