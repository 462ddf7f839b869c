using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Online.Applying;

/// <summary>Whether an event is let in: what its source's predicate says, and what no plan can say of it. The same as in training.</summary>
public static class EventAdmission
{
    /// <summary>Why an event may be refused, in words: the plan's reasons, then those that hold for every plan.</summary>
    public static ImmutableArray<string> Refusals(EventPlan plan)
        => [.. plan.Refusals, "its time is null or cannot be computed", "its key cannot be computed"];

    /// <summary>The number of the reason to refuse an event, from 1 on, in the order of <see cref="Refusals"/>; 0 if it is admitted,
    /// <see cref="EventPlan.IsNoEvent"/> if it is no event of the source's type.</summary>
    /// <param name="plan">How the event is read.</param>
    /// <param name="tile">A tile that the event program has run over.</param>
    /// <param name="row">The event's row.</param>
    public static int ReasonOf(EventPlan plan, Tile tile, int row)
    {
        long code = tile.LongsOf(plan.Admission)[row];
        if (code != 0)
        {
            return (int)code;
        }

        if (!IsThere(tile, plan.Time, row) || !IsThere(tile, plan.Known, row))
        {
            return plan.Refusals.Length + 1;
        }

        foreach (int column in plan.Keys)
        {
            if (tile.HasFailed(column, row))
            {
                return plan.Refusals.Length + 2;
            }
        }

        return 0;
    }

    private static bool IsThere(Tile tile, int column, int row) => tile.IsValid(column, row) && !tile.HasFailed(column, row);
}
