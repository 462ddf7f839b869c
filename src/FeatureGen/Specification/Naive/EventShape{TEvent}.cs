using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>Which properties of an event type carry which attribute.</summary>
internal static class EventShape<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>
    where TEvent : struct
{
    private static readonly Func<TEvent, Timestamp>? EventTime = TimeReader<EventTimeAttribute>();
    private static readonly Func<TEvent, Timestamp>? KnownAt = TimeReader<KnownAtAttribute>();
    private static readonly Func<TEvent, object?>? Sequence = Reader<SequenceAttribute>();
    private static readonly Func<TEvent, object?>? EventId = Reader<EventIdAttribute>();
    private static readonly Func<TEvent, object?>? RowId = Reader<RowIdAttribute>();
    private static readonly Func<TEvent, object?>? RowVersion = Reader<RowVersionAttribute>();
    private static readonly Func<TEvent, object?>? RowDeleted = Reader<RowDeletedAttribute>();
    private static readonly Func<TEvent, object?>? VersionDeleted = Reader<VersionDeletedAttribute>();
    private static readonly Func<TEvent, object?>? EventCondition = Reader<EventConditionAttribute>();

    /// <summary>How long after an event another of its id is a duplicate; null where none is.</summary>
    public static Duration? DuplicateHorizon { get; } =
        EventId is null || typeof(TEvent).GetCustomAttributes<EventSourceAttribute>().FirstOrDefault() is not { DuplicateHorizon: not "none" } source
            ? null
            : DurationText.Parse(source.DuplicateHorizon);

    /// <summary>How long after a newer version of a row an older one is known to be replaced; null where events are no versions.</summary>
    public static Duration? VersionHorizon { get; } =
        RowId is null || typeof(TEvent).GetCustomAttributes<EventSourceAttribute>().FirstOrDefault() is not { } table ? null : DurationText.Parse(table.VersionHorizon);

    /// <summary>All that an event says, member by member in declaration order.</summary>
    public static IReadOnlyList<Func<TEvent, object?>> Members { get; } = [.. typeof(TEvent).GetProperties().Select(PropertyReader.OfAny<TEvent>)];

    /// <summary>Whether a row is an event of this type.</summary>
    public static bool IsEvent(TEvent row) => EventCondition is null || EventCondition(row) is true;

    public static Occurrence<TEvent> Read(TEvent row)
    {
        Func<TEvent, Timestamp> eventTime = EventTime
            ?? throw new DefinitionException($"{typeof(TEvent).Name} has no property marked [EventTime].");
        Timestamp time = eventTime(row);
        return new Occurrence<TEvent>(
            row,
            time,
            KnownAt?.Invoke(row) ?? time,
            Sequence is null ? 0 : Convert.ToInt64(Sequence(row), CultureInfo.InvariantCulture),
            EntityKey.Normalise((RowId ?? EventId)?.Invoke(row)));
    }

    /// <summary>The number of a row's version.</summary>
    public static long VersionOf(TEvent version) => Convert.ToInt64(RowVersion?.Invoke(version), CultureInfo.InvariantCulture);

    /// <summary>Whether a version says that its row is not there.</summary>
    public static bool IsRowDeleted(TEvent version) => RowDeleted?.Invoke(version) is true;

    /// <summary>Whether a version says that nothing is there.</summary>
    public static bool IsDeleted(TEvent version) => VersionDeleted?.Invoke(version) is true;

    public static Func<TEvent, EntityKey> KeyReader(IReadOnlyList<string> names)
    {
        Func<TEvent, object?>[] parts = [.. names.Select(name => PropertyReader.OfAny<TEvent>(typeof(TEvent).GetProperty(name)
            ?? throw new DefinitionException($"{typeof(TEvent).Name} has no public property {name} to be a key.")))];
        return row => EntityKey.Of(Array.ConvertAll(parts, part => part(row)));
    }

    private static Func<TEvent, Timestamp>? TimeReader<TAttribute>()
        where TAttribute : Attribute
        => Marked<TAttribute>() switch
        {
            null => null,
            { } property when property.PropertyType == typeof(Timestamp) => PropertyReader.Of<TEvent, Timestamp>(property),
            { } property => _ => throw new DefinitionException($"{typeof(TEvent).Name}.{property.Name} marks a time, but is no Timestamp."),
        };

    private static Func<TEvent, object?>? Reader<TAttribute>()
        where TAttribute : Attribute
        => Marked<TAttribute>() is { } property ? PropertyReader.OfAny<TEvent>(property) : null;

    private static PropertyInfo? Marked<TAttribute>()
        where TAttribute : Attribute
        => typeof(TEvent).GetProperties().SingleOrDefault(property => property.IsDefined(typeof(TAttribute)));
}
