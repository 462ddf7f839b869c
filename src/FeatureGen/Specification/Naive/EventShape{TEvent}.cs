using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>Which properties of an event type carry which attribute.</summary>
internal static class EventShape<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>
    where TEvent : struct
{
    private static readonly PropertyInfo? EventTime = Marked<EventTimeAttribute>();
    private static readonly PropertyInfo? KnownAt = Marked<KnownAtAttribute>();
    private static readonly PropertyInfo? Sequence = Marked<SequenceAttribute>();
    private static readonly PropertyInfo? EventId = Marked<EventIdAttribute>();

    public static Occurrence<TEvent> Read(TEvent row)
    {
        object boxed = row;
        PropertyInfo eventTime = EventTime
            ?? throw new DefinitionException($"{typeof(TEvent).Name} has no property marked [EventTime].");
        var time = (Timestamp)eventTime.GetValue(boxed)!;
        return new Occurrence<TEvent>(
            row,
            time,
            KnownAt is null ? time : (Timestamp)KnownAt.GetValue(boxed)!,
            Sequence is null ? 0 : Convert.ToInt64(Sequence.GetValue(boxed), CultureInfo.InvariantCulture),
            EntityKey.Normalise(EventId?.GetValue(boxed)));
    }

    public static Func<TEvent, EntityKey> KeyReader(IReadOnlyList<string> names)
    {
        PropertyInfo[] properties = [.. names.Select(name => typeof(TEvent).GetProperty(name)
            ?? throw new DefinitionException($"{typeof(TEvent).Name} has no public property {name} to be a key."))];
        return row =>
        {
            object boxed = row;
            return EntityKey.Of([.. properties.Select(property => property.GetValue(boxed))]);
        };
    }

    private static PropertyInfo? Marked<TAttribute>()
        where TAttribute : Attribute
        => typeof(TEvent).GetProperties().SingleOrDefault(property => property.IsDefined(typeof(TAttribute)));
}
