using FeatureGen.Plans;
using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>7. All times moved by as much, no value changes; but for decayed sums, whose weights go by steps of half-lives since the epoch, and calendars.</summary>
public sealed class ShiftTests : Relation
{
    public override void Check(Case any, Comparison comparison)
    {
        if (any.View.Windows.Any(window => window.Calendar != CalendarUnit.None))
        {
            return;
        }

        Case one = any with { View = any.View.With(any.View.Aggregates.Where(aggregate => aggregate.Kind is not (AggregateKind.DecayedSum or AggregateKind.DecayedAverage))) };

        // A multiple of every hop that windows are floored to.
        long shift = new Random(one.Seed).NextInt64(-1L << 16, 1L << 16) * 24 * one.Unit;
        if (!Fits(one, shift))
        {
            return;
        }

        List<Transaction> events = [.. one.Events.Select(each => each with { Time = each.Time + shift, Known = each.Known + shift })];
        List<Request> requests = [.. one.Requests.Select(each => each with { Time = each.Time + shift })];
        Answer[][] expected = Paths.Batch(one.View, one.Events, one.Requests);
        Answer[][] actual = Paths.Batch(one.View, events, requests);
        for (int index = 0; index < requests.Count; index++)
        {
            comparison.Take(events);
            comparison.AreEqual(one, requests[index], expected[index], actual[index], $"shifted by {shift}");
        }
    }

    // Where times saturate, as at the ends of what can be represented, a shift is no shift of all of them.
    private static bool Fits(Case one, long shift)
    {
        long reach = one.View.Windows.Where(window => !window.IsAllTime).Select(window => window.Length + window.Lag + window.Hop).DefaultIfEmpty(0).Max();
        Int128 room = (Int128)Math.Abs(shift) + reach + one.View.Windows.Max(window => window.Lag) + one.View.SourceLag + one.View.Cadence + one.View.Delay;
        IEnumerable<long> times = one.Events.SelectMany(each => new[] { each.Time, each.Known }).Concat(one.Requests.Select(each => each.Time));
        return times.All(time => time - room > long.MinValue && time + room < long.MaxValue);
    }
}
