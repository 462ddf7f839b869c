using System.Buffers;
using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Offline;
using FeatureGen.Online.Stores.Checkpoints;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Online.Stores;

/// <summary>
/// A store in this process's memory, checkpointed into a folder. Opening it again and replaying the events beyond its <see cref="Cursors"/>
/// loses none and counts none twice. Safe for use by several threads.
/// </summary>
/// <example>
/// <code>
/// using var store = EmbeddedStore.Open("state", FraudFeatures.Generated.Plan);
/// store.LoadBackfill("backfill");
/// </code>
/// </example>
public sealed class EmbeddedStore : IEventStore, IDisposable
{
    private readonly StoreLock folderLock;
    private readonly CheckpointFile file;
    private readonly EntityTables tables;
    private readonly Lock checkpointing = new();
    private PeriodicCheckpoints? periodic;
    private bool isLoaded;
    private bool isClosed;

    private EmbeddedStore(StoreLock folderLock, string folder)
    {
        this.folderLock = folderLock;
        Folder = folder;
        file = new CheckpointFile(folder);
        tables = new EntityTables(CreateTable);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>
    /// How far the last checkpoint goes in each partition of each source. A source is to be replayed from beyond these; a partition that
    /// is not listed, from its beginning, or from the first event that the backfill has not seen.
    /// </summary>
    public ImmutableArray<SourceCursor> Cursors { get; private set; } = [];

    /// <summary>Opens the store in a folder and loads the state of each view that the services read, as of the last checkpoint.</summary>
    /// <param name="folder">The folder, which exists; it is empty the first time.</param>
    /// <param name="services">The services. State of other views, or of other versions of these, stays in the folder as it is.</param>
    /// <exception cref="InputException">The folder cannot be used, is open already, or its checkpoint is damaged; the message says what to do.</exception>
    public static EmbeddedStore Open(string folder, params ReadOnlySpan<ServicePlan> services)
    {
        EmbeddedStore store = new(StoreLock.Take(folder), folder);
        try
        {
            store.Load(services);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Begins with the state that a backfill computed, wherever a view has no state yet; call it at every start.</summary>
    /// <remarks>
    /// The backfill has seen the events that count at its time: those whose known time, plus their source's lag, is not later. They are not
    /// counted again when they are replayed, so that replay may begin anywhere before the first event that counts later.
    /// </remarks>
    /// <param name="folder">The folder into which <c>backfill</c> wrote.</param>
    /// <returns>The names of the views that were loaded.</returns>
    /// <exception cref="InputException">A view's file is missing, damaged or of another version, or its state has begun without a backfill.</exception>
    public IReadOnlyList<string> LoadBackfill(string folder)
    {
        lock (checkpointing)
        {
            List<string> loaded = [];
            foreach (EntityTable table in tables.All)
            {
                if (table.IsNew)
                {
                    BackfilledTable.Load(folder, table);
                    loaded.Add(table.View.Name);
                }
                else if (table.AsOf is null)
                {
                    throw new InputException(
                        $"{Folder}: the state of view {table.View.Name} has begun without a backfill, so none can be put under it. Open another folder and load the backfill first.");
                }
            }

            return loaded;
        }
    }

    /// <inheritdoc/>
    public ReadOutcome Read(ViewPlan view, ReadOnlySpan<byte> key, long time, long? selfId, Tile output, int row)
        => tables.Of(view).Read(key, time, selfId, output, row);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The event has no position, so that a replay could not tell it apart.</exception>
    public bool Apply(ViewPlan view, ReadOnlySpan<byte> key, Tile tile, int row, EventPosition? position)
        => position is not null ? tables.Of(view).Apply(key, tile, row, position) : throw HasNoPosition(view);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The events have no positions.</exception>
    public void Apply(ViewPlan view, Tile tile, ReadOnlySpan<byte> keys, ReadOnlySpan<int> ends, ReadOnlySpan<EventPosition> positions, Span<bool> areNew)
    {
        if (positions.Length < ends.Length)
        {
            throw HasNoPosition(view);
        }

        tables.Of(view).Apply(tile, keys, ends, positions, areNew);
    }

    /// <inheritdoc/>
    public void Pass(ViewPlan view, EventPosition position) => tables.Of(view).Pass(position);

    /// <summary>Lets go of what no request within the read horizon before <paramref name="watermark"/> can ask for.</summary>
    public void Compact(ViewPlan view, long watermark) => tables.Of(view).Compact(watermark);

    /// <summary>Writes an entity's canonical record; false if the store does not know it.</summary>
    public bool TryEncode(ViewPlan view, ReadOnlySpan<byte> key, IBufferWriter<byte> output) => tables.Of(view).TryEncode(key, output);

    /// <summary>The keys of a view's entities at this moment.</summary>
    public IReadOnlyList<byte[]> Keys(ViewPlan view) => [.. tables.Of(view).Entities.Select(entity => entity.Key)];

    /// <summary>Writes what has changed since the last checkpoint, all or nothing. Events and requests go on meanwhile.</summary>
    /// <returns>The number of entities that were written.</returns>
    /// <exception cref="CheckpointException">The checkpoint could not be written. The one before it is still there.</exception>
    public int Checkpoint()
    {
        lock (checkpointing)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            TableChanges[] changes = [.. tables.All.Select(TableChanges.Take)];
            try
            {
                file.Write(changes);
            }
            catch
            {
                Array.ForEach(changes, ofTable => ofTable.GiveBack());
                throw;
            }

            Cursors = StoreCursors.Lowest(changes.Select(ofTable => (ofTable.Table.View, ofTable.Positions)));
            return changes.Sum(ofTable => ofTable.Entities.Count);
        }
    }

    /// <summary>Writes a checkpoint again and again, in the background, in place of any interval given before.</summary>
    /// <param name="interval">The time between the end of one and the beginning of the next.</param>
    /// <param name="failed">Told of each checkpoint that could not be written; the next one is tried all the same.</param>
    public void CheckpointEvery(TimeSpan interval, Action<CheckpointException> failed)
    {
        lock (checkpointing)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            periodic?.Dispose();
            periodic = new PeriodicCheckpoints(() => Checkpoint(), interval, failed);
        }
    }

    /// <summary>Lets go of the folder, without a checkpoint.</summary>
    public void Dispose()
    {
        lock (checkpointing)
        {
            isClosed = true;
            periodic?.Dispose();
            folderLock.Dispose();
        }
    }

    private static InvalidOperationException HasNoPosition(ViewPlan view) => new(
        $"{view.Name}: an event was applied without its position. After a restart it could not be told from one that is new; give the applier its partition and offset.");

    private void Load(ReadOnlySpan<ServicePlan> services)
    {
        foreach (ServicePlan service in services)
        {
            foreach (JoinPlan join in service.Joins)
            {
                tables.Of(join.View);
            }
        }

        isLoaded = true;
        file.Read(tables.All);
        Cursors = StoreCursors.Lowest(tables.All.Select(table => (table.View, table.Positions.ToArray())));
    }

    private EntityTable CreateTable(ViewPlan view)
        => isLoaded
            ? throw new InvalidOperationException($"{view.Name}: no service that the store in {Folder} was opened with reads this view.")
            : new EntityTable(view, keepsChanges: true);
}
