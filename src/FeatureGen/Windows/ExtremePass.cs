namespace FeatureGen.Windows;

/// <summary>Least and greatest values, by one staircase for all windows of a lag.</summary>
internal sealed class ExtremePass
{
    private readonly Staircase staircase = new();

    /// <summary>Computes the least values (<paramref name="sign"/> -1) or the greatest (0) of every group for every row.</summary>
    /// <param name="scan">The entity.</param>
    /// <param name="participants">The events with a value, their lag set.</param>
    /// <param name="groups">The windows.</param>
    /// <param name="sign">What keys are combined with by exclusive or, so that the wanted one is the greatest.</param>
    public void Run(EntityScan scan, Participants participants, WindowGroup[] groups, long sign)
    {
        staircase.Clear();
        int entered = 0;
        ReadOnlySpan<long> rowTimes = scan.Rows.Times;
        for (int row = 0; row < rowTimes.Length; row++)
        {
            for (; entered < participants.EnterSorted.Length && participants.EnterSorted[entered] <= rowTimes[row]; entered++)
            {
                int participant = participants.EnterOrder[entered];
                staircase.Insert(participant, KeyOf(participants, participant) ^ sign);
            }

            ReadOnlySpan<int> self = scan.Self.Of(row);
            foreach (WindowGroup group in groups)
            {
                int[] columns = sign == 0 ? group.Greatest : group.Least;
                if (columns.Length == 0 || scan.CountsOf(group.Counts)[row] == 0)
                {
                    continue;
                }

                long start = group.Edges.StartAt(rowTimes[row]);
                bool any = self.IsEmpty
                    ? staircase.TryGetGreatest(participants.Times, start, out long key)
                    : TryScan(participants, rowTimes[row], start, self, sign, out key);
                long? lane = any ? OrderKey.ToLane(key ^ sign, participants.Kind) : null;
                foreach (int column in columns)
                {
                    scan.PutValue(column, row, lane);
                }
            }
        }
    }

    private static long KeyOf(Participants participants, int participant)
        => OrderKey.Of(participants.Lanes[participant], participants.Kind);

    // A row that sees its own event cannot use what is shared; it looks at its window.
    private static bool TryScan(Participants participants, long rowTime, long start, ReadOnlySpan<int> self, long sign, out long greatest)
    {
        bool any = false;
        greatest = 0;
        for (int participant = participants.Count - 1; participant >= 0 && participants.Times[participant] >= start; participant--)
        {
            if (!participants.HasEntered(participant, rowTime) || self.Contains(participants.Positions[participant]))
            {
                continue;
            }

            long key = KeyOf(participants, participant) ^ sign;
            greatest = any ? Math.Max(greatest, key) : key;
            any = true;
        }

        return any;
    }
}
