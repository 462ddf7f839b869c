using FeatureGen.Plans;

namespace FeatureGen.Offline.Events;

/// <summary>Counts what becomes of the events of a view, while one scan of its source goes on.</summary>
internal sealed class EventTally
{
    private readonly EventPlan plan;
    private readonly long[] refused;
    private long read;
    private long withoutKey;
    private long duplicates;
    private long ofOtherTypes;

    public EventTally(EventPlan plan)
    {
        this.plan = plan;
        refused = new long[Reasons(plan)];
    }

    /// <summary>Why an event is refused, by its code from 1 on: what the plan says, then what no plan can say.</summary>
    public static string ReasonOf(EventPlan plan, int code)
        => code <= plan.Refusals.Length ? plan.Refusals[code - 1]
            : code == NoTime(plan) ? "its time is null or cannot be computed"
            : "its key cannot be computed";

    /// <summary>The code of an event of which the time or the known time is null or an error.</summary>
    public static int NoTime(EventPlan plan) => plan.Refusals.Length + 1;

    /// <summary>The code of an event of which a part of the key is an error.</summary>
    public static int NoKey(EventPlan plan) => plan.Refusals.Length + 2;

    public void Read(int rows) => read += rows;

    public void Refuse(int code) => refused[code - 1]++;

    public void SkipOfOtherType() => ofOtherTypes++;

    public void SkipWithoutKey() => withoutKey++;

    public void AddDuplicates(long events) => duplicates += events;

    public EventCounts Counts(ViewPlan view)
        => new(view.Name, plan.Source, read, read - refused.Sum() - ofOtherTypes, withoutKey, duplicates, ofOtherTypes,
            [.. refused.Select((events, i) => new RefusalCount(ReasonOf(plan, i + 1), events)).Where(count => count.Events > 0)]);

    private static int Reasons(EventPlan plan) => NoKey(plan);
}
