using FeatureGen.Plans;
using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>16. A microsecond before, at and after each end of each window of each event, batch and request answer as the meaning says.</summary>
public sealed class EdgeTests : Relation
{
    private const int MostEvents = 6;

    public override void Check(Case one, Comparison comparison)
    {
        List<Transaction> events = [.. one.Events.Take(MostEvents)];
        List<Request> requests = [.. events.SelectMany(each => Edges(one, each)).Distinct().Select(time => new Request(time, null))];
        Answer[][] batch = Paths.Batch(one.View, events, requests);
        EntityState state = Paths.State(one.View, events);
        for (int index = 0; index < requests.Count; index++)
        {
            comparison.AreNaive(one, events, requests[index], batch[index]);
            comparison.AreEqual(one, requests[index], batch[index], Paths.Read(one.View, state, requests[index]), "request");
        }
    }

    private static IEnumerable<long> Edges(Case one, Transaction each)
    {
        IEnumerable<Int128> spans = one.View.Windows.SelectMany(window => new Int128[] { window.Lag, window.IsAllTime ? 0 : (Int128)window.Length + window.Lag });
        IEnumerable<Int128> begins = one.View.Windows.Where(window => window.Calendar != CalendarUnit.None).Select(window => NaiveWindow.Periods(window).BeginOf(each.Time) + window.Lag);
        return from edge in spans.Select(span => each.Time + span).Concat(begins).Append(one.View.Knowledge.CountsFrom(each.Known))
               from time in new[] { edge - 1, edge, edge + 1 }
               select (long)Int128.Clamp(time, long.MinValue, long.MaxValue);
    }
}
