namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>Cuts the rows, in order of their times, among threads: each replays all events up to its last row, so that none depends on another.</summary>
internal static class ReplayLeg
{
    /// <summary>Serves and compares all rows.</summary>
    /// <returns>What was compared, and what of the backfilled store's records differs from the replayed states.</returns>
    public static (ReplayCounts Counts, IReadOnlyList<string> RecordDifferences) Run(ReplayInput input, int threads, CancellationToken cancellation)
    {
        int[] order = input.Rows.Order;
        int parts = Math.Max(1, Math.Min(threads, order.Length));
        int comparing = Enumerable.Range(0, parts).FirstOrDefault(
            part => order.Length > 0 && input.Rows.Times[order[End(part, parts, order.Length) - 1]] >= input.Records?.AsOf, parts - 1);
        ReplayCounts counts = new();
        IReadOnlyList<string> recordDifferences = [];
        Lock gate = new();
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts, CancellationToken = cancellation }, part =>
        {
            using ReplayWorker worker = new(input);
            worker.Run(order.AsSpan(End(part - 1, parts, order.Length)..End(part, parts, order.Length)), part == comparing, cancellation);
            lock (gate)
            {
                counts.Add(worker.Counts);
                recordDifferences = worker.RecordDifferences ?? recordDifferences;
            }
        });
        return (counts, recordDifferences);
    }

    private static int End(int part, int parts, int rows) => (int)((part + 1L) * rows / parts);
}
