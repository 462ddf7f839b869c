using System.Diagnostics.CodeAnalysis;

namespace FeatureGen.Naive;

/// <summary>The events of one type; grouped by key once, since one history answers many questions.</summary>
internal sealed class EventTable<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>
    where TEvent : struct
{
    private readonly List<Occurrence<TEvent>> occurrences = [];
    private readonly Dictionary<string, Dictionary<EntityKey, List<Occurrence<TEvent>>>> byKey = [];

    public void Add(IEnumerable<TEvent> events)
    {
        lock (occurrences)
        {
            occurrences.AddRange(events.Where(EventShape<TEvent>.IsEvent).Select(EventShape<TEvent>.Read));
            byKey.Clear();
        }
    }

    /// <summary>The events of one entity in event time order.</summary>
    public List<Occurrence<TEvent>> Of(IReadOnlyList<string> names, EntityKey key)
    {
        if (names.Count != key.Count)
        {
            throw new DefinitionException($"The key has {names.Count} parts ({string.Join(", ", names)}), but {key.Count} were given.");
        }

        lock (occurrences)
        {
            string grouping = string.Join(',', names);
            if (!byKey.TryGetValue(grouping, out var groups))
            {
                groups = Group(EventShape<TEvent>.KeyReader(names));
                byKey.Add(grouping, groups);
            }

            return groups.TryGetValue(key, out List<Occurrence<TEvent>>? entity) ? entity : [];
        }
    }

    private Dictionary<EntityKey, List<Occurrence<TEvent>>> Group(Func<TEvent, EntityKey> keyOf)
        => occurrences
            .GroupBy(occurrence => keyOf(occurrence.Event))
            .Where(group => !group.Key.IsOfNoEntity)
            .ToDictionary(group => group.Key, group => Versions.Counting(Duplicates.Without(group)).OrderBy(occurrence => occurrence.Time).ToList());
}
