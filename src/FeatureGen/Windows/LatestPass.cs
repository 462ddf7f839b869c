using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Latest values and the time since the latest event: the latest of all that has entered is in the window, or nothing is.</summary>
internal static class LatestPass
{
    private const int None = -1;

    /// <summary>Computes the latest of every group for every row.</summary>
    public static void Run(EntityScan scan, Participants participants, WindowGroup[] groups)
    {
        TieOrder ties = new(participants, scan.Strings);
        int entered = 0;
        int latest = None;
        ReadOnlySpan<long> rowTimes = scan.Rows.Times;
        for (int row = 0; row < rowTimes.Length; row++)
        {
            for (; entered < participants.EnterSorted.Length && participants.EnterSorted[entered] <= rowTimes[row]; entered++)
            {
                latest = Later(scan, participants, ties, latest, participants.EnterOrder[entered]);
            }

            ReadOnlySpan<int> self = scan.Self.Of(row);
            int visible = self.IsEmpty ? latest : Scan(scan, participants, ties, rowTimes[row], self);
            foreach (WindowGroup group in groups)
            {
                if (group.Latest.Length == 0 || scan.CountsOf(group.Counts)[row] == 0)
                {
                    continue;
                }

                bool isInWindow = visible != None && participants.Times[visible] >= group.Edges.StartAt(rowTimes[row]);
                foreach (AggregateUse use in group.Latest)
                {
                    long? lane = !isInWindow ? null
                        : use.Kind == AggregateKind.Latest ? participants.Lanes[visible]
                        : rowTimes[row] - participants.Times[visible];
                    scan.PutValue(use.Column, row, lane);
                }
            }
        }
    }

    private static int Later(EntityScan scan, Participants participants, TieOrder ties, int latest, int candidate)
    {
        if (latest == None)
        {
            return candidate;
        }

        bool isLater = scan.Events.AreTied(participants.Positions[candidate], participants.Positions[latest])
            ? ties.Compare(candidate, latest) > 0
            : candidate > latest;
        return isLater ? candidate : latest;
    }

    private static int Scan(EntityScan scan, Participants participants, TieOrder ties, long rowTime, ReadOnlySpan<int> self)
    {
        int latest = None;
        for (int participant = participants.Count - 1; participant >= 0; participant--)
        {
            if (!participants.HasEntered(participant, rowTime) || self.Contains(participants.Positions[participant]))
            {
                continue;
            }

            if (latest != None && !scan.Events.AreTied(participants.Positions[participant], participants.Positions[latest]))
            {
                break;
            }

            latest = Later(scan, participants, ties, latest, participant);
        }

        return latest;
    }
}
