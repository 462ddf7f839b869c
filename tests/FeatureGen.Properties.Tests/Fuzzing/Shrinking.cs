using FeatureGen.Properties.Tests.Cases;

namespace FeatureGen.Properties.Tests.Fuzzing;

/// <summary>Makes a case that breaks a relation smaller, for as long as it still does.</summary>
public static class Shrinking
{
    /// <summary>The smallest case found: no event, request or aggregate of it can be left out.</summary>
    public static Case Smallest(Relation relation, Case broken)
    {
        for (Case? smaller = broken; smaller is not null; smaller = Candidates(broken).FirstOrDefault(each => Breaks(relation, each)))
        {
            broken = smaller;
        }

        return broken;
    }

    /// <summary>Why a case breaks a relation; null if it does not.</summary>
    public static Exception? FailureOf(Relation relation, Case one, Comparison comparison)
    {
        try
        {
            relation.Check(one, comparison);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static bool Breaks(Relation relation, Case one) => FailureOf(relation, one, new Comparison()) is not null;

    // Large parts first: half of the events, then a quarter, and one by one at last.
    private static IEnumerable<Case> Candidates(Case one)
        => Without(one.View.Aggregates).Where(aggregates => aggregates.Count > 0).Select(aggregates => one with { View = one.View.With(aggregates) })
            .Concat(Without(one.Requests).Select(requests => one with { Requests = requests }))
            .Concat(Without(one.Events).Select(events => one with { Events = events }));

    private static IEnumerable<List<T>> Without<T>(IReadOnlyList<T> items)
    {
        for (int size = (items.Count + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (int start = 0; start < items.Count; start += size)
            {
                yield return [.. items.Take(start), .. items.Skip(start + size)];
            }
        }
    }
}
