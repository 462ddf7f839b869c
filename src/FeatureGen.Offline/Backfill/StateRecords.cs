using FeatureGen.Columns;
using FeatureGen.State;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Backfill;

/// <summary>Makes the records of the entities of one partition on all threads: those that an earlier run has left go on, all others begin.</summary>
internal sealed class StateRecords : IDisposable
{
    private const int RecordsAtATime = 4096;
    private const int NotOfPartition = -2;

    private readonly KeyIndex entities;
    private readonly StringTable strings;
    private readonly CancellationToken cancellation;
    private readonly StateWriter[] writers;
    private readonly int[] starts;
    private readonly int[] places;
    private readonly bool[] isDone;
    private readonly Lock appending = new();

    public StateRecords(
        StateLayout layout, ViewInputs inputs, EventBuffer events, KeyIndex entities, StringTable strings, BackfillOptions options,
        CancellationToken cancellation)
    {
        this.entities = entities;
        this.strings = strings;
        this.cancellation = cancellation;
        writers = [.. Enumerable.Range(0, options.Threads)
            .Select(_ => new StateWriter(layout, inputs.View.Event, events, entities, strings, options.AsOf))];
        (starts, places) = events.ByEntity(entities.Count);
        isDone = new bool[entities.Count];
    }

    /// <summary>Goes on from each record of an earlier run, whether or not its entity has had events since.</summary>
    /// <exception cref="CannotContinueException">A key or record is damaged.</exception>
    public void Continue(StoreFile earlier, int partition, int partitions, StoreOutput output, ProgressMeter meter)
    {
        foreach (StoredRecord[] records in earlier.Read().Chunk(RecordsAtATime))
        {
            // Texts of keys are taken in by this thread alone.
            int[] entitiesOfRecords = [.. records.Select(record => EntityOf(record, earlier, partition, partitions))];
            Run(records.Length, output, meter, (writer, index) => TryContinue(writer, records[index], entitiesOfRecords[index], earlier));
        }
    }

    /// <summary>Makes the records of all entities that had none.</summary>
    public void MakeOthers(StoreOutput output, ProgressMeter meter)
        => Run(entities.Count, output, meter, (writer, entity) =>
        {
            if (!isDone[entity])
            {
                writer.Make(entity, PlacesOf(entity));
            }

            return !isDone[entity];
        });

    /// <summary>The events that were left out because they are duplicates.</summary>
    public long Duplicates => writers.Sum(writer => writer.Duplicates);

    public void Dispose() => Array.ForEach(writers, writer => writer.Dispose());

    private Span<int> PlacesOf(int entity) => places.AsSpan(starts[entity]..starts[entity + 1]);

    private bool TryContinue(StateWriter writer, StoredRecord record, int entity, StoreFile earlier)
    {
        if (entity == NotOfPartition)
        {
            return false;
        }

        try
        {
            writer.Continue(record, entity < 0 ? [] : PlacesOf(entity));
        }
        catch (Exception exception) when (exception is RecordDamagedException or RecordMismatchException)
        {
            throw new CannotContinueException($"{earlier.Path}: {exception.Message} Read all events by not continuing from it.");
        }

        if (entity >= 0)
        {
            isDone[entity] = true;
        }

        return true;
    }

    // -1 for an entity without an event since.
    private int EntityOf(StoredRecord record, StoreFile earlier, int partition, int partitions)
    {
        Span<long> key = stackalloc long[entities.Parts];
        return !EntityKeyEncoding.TryDecode(record.Key, strings, key)
                ? throw new CannotContinueException($"{earlier.Path}: has bytes in place of a key. Read all events by not continuing from it.")
            : KeyIndex.PartitionOf(key, partitions) != partition ? NotOfPartition
            : entities.Find(key);
    }

    private void Run(int count, StoreOutput output, ProgressMeter meter, Func<StateWriter, int, bool> make)
    {
        int next = -1;

        void Work(StateWriter writer)
        {
            for (int index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                if (make(writer, index))
                {
                    lock (appending)
                    {
                        output.Append(writer.Key, writer.Record);
                        meter.Add(1);
                    }
                }
            }
        }

        ParallelOptions parallel = new() { MaxDegreeOfParallelism = writers.Length, CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(writers, parallel, Work);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.OfType<CannotContinueException>().FirstOrDefault() is { } refused)
        {
            throw refused;
        }
    }
}
