using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Computes a view's aggregates for a batch of rows as of each row's time: block by block of entities, one pass for what shares a filter and selection.</summary>
/// <remarks>
/// The result is a function of the events and rows as multisets: neither their order, nor the number of threads, nor how entities are
/// numbered changes a bit. Memory is kept from one run to the next, which belong to one thread at a time.
/// </remarks>
/// <param name="plan">The view.</param>
/// <param name="events">The events of one key partition; not appended to during a run.</param>
/// <param name="rows">The rows of the same partition, entities numbered alike.</param>
/// <param name="strings">The strings behind the events' codes; not added to during a run.</param>
public sealed class WindowPass(ViewPlan plan, EventBatch events, RowBatch rows, StringTable strings)
{
    private readonly WindowLayout layout = new(plan);
    private readonly EntityIndex eventsOf = new();
    private readonly EntityIndex rowsOf = new();
    private readonly List<BlockPass> passes = [];

    /// <summary>Runs once.</summary>
    public static void Run(
        ViewPlan plan, EventBatch events, RowBatch rows, FeatureMatrix output, StringTable strings, int threads, CancellationToken cancellation)
        => new WindowPass(plan, events, rows, strings).Run(output, threads, cancellation);

    /// <summary>Runs over all entities that have rows.</summary>
    /// <param name="output">
    /// Takes the aggregates of each row in its target row. A row of an entity without events is left as it is: missing, after a <see cref="FeatureMatrix.Reset"/>.
    /// </param>
    /// <param name="threads">The number of workers, at least 1.</param>
    /// <param name="cancellation">Stops the run between blocks of entities.</param>
    /// <exception cref="ArgumentException">The output's columns are not the view's aggregates.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the output is incomplete, and there is no other run.</exception>
    public void Run(FeatureMatrix output, int threads, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (output.Columns != plan.Aggregates.Length)
        {
            throw new ArgumentException(
                $"The output has {output.Columns} columns, view {plan.Name} has {plan.Aggregates.Length} aggregates.", nameof(output));
        }

        eventsOf.Load(events.Entities, events.EntityCount);
        DuplicateEvents.Remove(events, eventsOf, strings);
        RowVersions.End(events, eventsOf, strings);
        rowsOf.Load(rows.Entities, events.EntityCount);
        EntityBlocks blocks = new(eventsOf, rowsOf, events.EntityCount, new SkewedRows(plan, rows));
        int next = -1;

        void Work(BlockPass pass)
        {
            for (int turn = Interlocked.Increment(ref next); turn < blocks.Count; turn = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                pass.Run(blocks, turn, eventsOf, output);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        int workers = Math.Clamp(blocks.Count, 1, threads);
        while (passes.Count < workers)
        {
            passes.Add(new BlockPass(plan, layout, events, rows, strings));
        }

        if (workers == 1)
        {
            Work(passes[0]);
            return;
        }

        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, worker => Work(passes[worker]));
    }
}
