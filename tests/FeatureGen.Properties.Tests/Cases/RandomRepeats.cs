using FeatureGen.Plans;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Cases;

/// <summary>Draws what it means that an id comes again: nothing, a duplicate, or another version of a row.</summary>
internal static class RandomRepeats
{
    private const int Versions = 4;

    /// <summary>The plan of events whose ids may be those of duplicates or of rows.</summary>
    public static EventPlan Plan(Histories histories, EventPlan plan, long unit)
    {
        long horizon = histories.Next(3) * histories.Next(60) * unit;
        return plan.Id < 0 ? plan : histories.Next(4) switch
        {
            0 => plan with { DuplicateHorizon = horizon },
            1 => TransactionEvent.VersionsOf(plan, horizon),
            _ => plan,
        };
    }

    /// <summary>The events as the plan has them: every version is of a row, and which of two events that agree in their times counts must not matter.</summary>
    public static List<Transaction> Draw(Histories histories, EventPlan plan, List<Transaction> events)
    {
        if (!plan.HasVersions && !plan.DropsDuplicates)
        {
            return events;
        }

        // What is known at the end of all time is beyond what ids decide.
        events = [.. events.Select(each => each with { Known = Math.Min(each.Known, long.MaxValue - 1) })];
        if (plan.HasVersions)
        {
            events = [.. events.Select(each => each with { Id = each.Id ?? Versions, Version = histories.Next(Versions), Deleted = histories.Next(5) == 0 })];
        }

        return Agreeing(plan, events);
    }

    /// <summary>Has events that agree in their id and times agree in all else.</summary>
    public static List<Transaction> Agreeing(EventPlan plan, List<Transaction> events)
    {
        if (plan is { HasVersions: false, DropsDuplicates: false })
        {
            return events;
        }

        ILookup<object, Transaction> same = events.ToLookup(Identity);
        return [.. events.Select(each => each.Id is null ? each : same[Identity(each)].First())];

        object Identity(Transaction each) => (each.Id, each.Known, each.Time, plan.Sequence >= 0 ? each.Sequence : 0);
    }
}
