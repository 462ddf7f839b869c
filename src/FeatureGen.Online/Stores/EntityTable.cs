using System.Buffers;
using System.Collections.Concurrent;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Online.Stores;

/// <summary>The states of one view's entities. Safe for use by several threads: only the one entity is locked.</summary>
/// <param name="view">The view, or any other of the same state fingerprint.</param>
/// <param name="keepsChanges">Whether what has changed is remembered, for a checkpoint.</param>
internal sealed class EntityTable(ViewPlan view, bool keepsChanges)
{
    private readonly ConcurrentDictionary<byte[], Entity> entities = new(KeyBytesComparer.Instance);
    private readonly EntitySlots slots = new();
    private readonly ConcurrentQueue<Entity> changed = new();
    private readonly Entity missing = new([], new StateLayout(view));
    private readonly Lock passing = new();
    private PartitionCursors cursors;
    private long watermark = long.MinValue;
    private long added;

    /// <summary>The view.</summary>
    public ViewPlan View { get; } = view;

    /// <summary>The entities at this moment.</summary>
    public IEnumerable<Entity> Entities => entities.Values;

    /// <summary>The time as of which the state was backfilled, in microseconds: what counts by then is part of it. Null if it was not.</summary>
    public long? AsOf { get; private set; }

    /// <summary>The newest watermark that the table was compacted to.</summary>
    public long Watermark => Volatile.Read(ref watermark);

    /// <summary>Whether nothing was ever loaded or applied.</summary>
    public bool IsNew => AsOf is null && entities.IsEmpty && Positions.IsEmpty;

    /// <summary>How far all events of each partition were taken in; those of single entities may have been further.</summary>
    public ReadOnlySpan<EventPosition> Positions
    {
        get
        {
            lock (passing)
            {
                return cursors.Positions.ToArray();
            }
        }
    }

    public ReadOutcome Read(ReadOnlySpan<byte> key, long time, long? selfId, Tile output, int row)
    {
        Entity entity = Find(key) ?? missing;
        entity.State.FetchNewest();
        lock (entity)
        {
            entity.State.Summarise();
            return entity.State.Read(time, selfId, output, row);
        }
    }

    public bool Apply(ReadOnlySpan<byte> key, Tile tile, int row, EventPosition? position) => Apply(Find(key), key, tile, row, position);

    /// <summary>
    /// Takes in several events in their order. Their entities are brought near before, step by step: the memory of each step is waited for once, and not
    /// once an event.
    /// </summary>
    public void Apply(Tile tile, ReadOnlySpan<byte> keys, ReadOnlySpan<int> ends, ReadOnlySpan<EventPosition> positions, Span<bool> areNew)
    {
        FoundEntities found = default;
        int start = 0;
        for (int first = 0; first < ends.Length; first += FoundEntities.Length)
        {
            ReadOnlySpan<int> some = ends.Slice(first, Math.Min(ends.Length - first, FoundEntities.Length));
            Find(keys, start, some, found);
            for (int place = 0; place < some.Length; place++)
            {
                int row = first + place;
                EventPosition? position = positions.IsEmpty ? null : positions[row];
                ReadOnlySpan<byte> key = keys[start..some[place]];
                start = some[place];
                areNew[row] = !key.IsEmpty && Apply(found[place], key, tile, row, position);
                if (key.IsEmpty && position is { } passed)
                {
                    Pass(passed);
                }
            }
        }
    }

    private bool Apply(Entity? found, ReadOnlySpan<byte> key, Tile tile, int row, EventPosition? position)
    {
        bool isNew = !IsBackfilled(tile.LongsOf(View.Event.Known)[row]) && ApplyNew(found ?? FindOrAdd(key), tile, row, position);
        if (position is { } passed)
        {
            Pass(passed);
        }

        return isNew;
    }

    /// <summary>Moves on to a position, after its event was applied: a checkpoint reads positions first and entities then, so none is lost between.</summary>
    public void Pass(EventPosition position)
    {
        lock (passing)
        {
            if (cursors.IsBeyond(position))
            {
                cursors.Advance(position);
            }
        }
    }

    /// <summary>Lets go of what no request within the read horizon before a watermark can ask for.</summary>
    /// <remarks>Compacted entities do not count as changed: to compact a record that is read back to the table's watermark gives the same bytes.</remarks>
    public void Compact(long to)
    {
        RaiseWatermark(to);
        foreach (Entity entity in Entities)
        {
            lock (entity)
            {
                entity.State.Compact(to);
            }
        }
    }

    /// <summary>Puts a record in the place of what the table holds of an entity.</summary>
    public void Load(ReadOnlySpan<byte> key, ReadOnlySpan<byte> record)
    {
        Entity entity = FindOrAdd(key);
        lock (entity)
        {
            EntityState.Decode(record, entity.State);
            entity.Cursors = default;
            MarkChanged(entity);
        }
    }

    /// <summary>Begins with what a checkpoint or a backfill holds.</summary>
    /// <param name="restored">The entities.</param>
    /// <param name="areChanged">Whether a checkpoint has yet to take them in.</param>
    /// <param name="positions">How far each partition was taken in.</param>
    /// <param name="asOf">The time as of which the state was backfilled, or null.</param>
    /// <param name="compactedTo">The watermark that the state was compacted to.</param>
    public void Restore(IEnumerable<Entity> restored, bool areChanged, ReadOnlySpan<EventPosition> positions, long? asOf, long compactedTo)
    {
        foreach (Entity entity in restored)
        {
            entity.State.Compact(compactedTo);
            if (areChanged)
            {
                MarkChanged(entity);
            }

            entities[entity.Key] = entity;
            slots.Reserve(++added);
        }

        slots.Clear();

        foreach (EventPosition position in positions)
        {
            Pass(position);
        }

        AsOf = asOf;
        RaiseWatermark(compactedTo);
    }

    /// <summary>Writes an entity's canonical record; false if the table does not know it.</summary>
    public bool TryEncode(ReadOnlySpan<byte> key, IBufferWriter<byte> output)
    {
        if (Find(key) is not { } entity)
        {
            return false;
        }

        lock (entity)
        {
            entity.State.Encode(output);
        }

        return true;
    }

    /// <summary>Takes out the entities that have changed since they were last taken out.</summary>
    public List<Entity> TakeChanged()
    {
        List<Entity> taken = new(changed.Count);
        for (int count = changed.Count; count > 0 && changed.TryDequeue(out Entity? entity); count--)
        {
            lock (entity)
            {
                entity.IsChanged = false;
            }

            taken.Add(entity);
        }

        return taken;
    }

    /// <summary>Gives back what was taken out and could not be written.</summary>
    public void GiveBack(List<Entity> taken)
    {
        foreach (Entity entity in taken)
        {
            lock (entity)
            {
                MarkChanged(entity);
            }
        }
    }

    private bool ApplyNew(Entity entity, Tile tile, int row, EventPosition? position)
    {
        // A core reads nothing ahead of a lock that it takes, so what comes after is asked for before.
        entity.State.Fetch();
        lock (entity)
        {
            if (position is { } at && !entity.Cursors.IsBeyond(at))
            {
                return false;
            }

            // All entities of a table have one floor, whenever they came in.
            entity.State.Compact(Watermark);
            entity.State.Apply(tile, row);
            if (position is { } applied)
            {
                entity.Cursors.Advance(applied);
            }

            MarkChanged(entity);
            return true;
        }
    }

    // A backfill as of a time has seen exactly the events that count from then or earlier.
    private bool IsBackfilled(long known) => AsOf is { } asOf && View.Knowledge.IsKnown(known, asOf);

    private void MarkChanged(Entity entity)
    {
        if (keepsChanges && !entity.IsChanged)
        {
            entity.IsChanged = true;
            changed.Enqueue(entity);
        }
    }

    private void RaiseWatermark(long to)
    {
        for (long seen = Watermark; seen < to; seen = Watermark)
        {
            Interlocked.CompareExchange(ref watermark, to, seen);
        }
    }

    // The slots of all keys, then the entities in them, then the newest events of those.
    private void Find(ReadOnlySpan<byte> keys, int start, ReadOnlySpan<int> ends, Span<Entity?> found)
    {
        Span<int> hashes = stackalloc int[FoundEntities.Length];
        int first = start;
        for (int place = 0; place < ends.Length; place++)
        {
            hashes[place] = KeyBytesComparer.Instance.GetHashCode(keys[first..ends[place]]);
            slots.Fetch(hashes[place]);
            first = ends[place];
        }

        for (int place = 0; place < ends.Length; place++)
        {
            found[place] = slots.Guess(hashes[place]);
            if (found[place] is { } guess)
            {
                Entity.Fetch(guess);
            }
        }

        first = start;
        for (int place = 0; place < ends.Length; place++)
        {
            found[place] = Find(keys[first..ends[place]], hashes[place], found[place]);
            found[place]?.State.Fetch();
            first = ends[place];
        }
    }

    private Entity? Find(ReadOnlySpan<byte> key)
    {
        int hash = KeyBytesComparer.Instance.GetHashCode(key);
        Entity? guess = slots.Guess(hash);
        if (guess is not null)
        {
            Entity.Fetch(guess);
        }

        return Find(key, hash, guess);
    }

    private Entity? Find(ReadOnlySpan<byte> key, int hash, Entity? guess)
    {
        if (guess is not null && key.SequenceEqual(guess.Key))
        {
            return guess;
        }

        if (!entities.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out Entity? entity))
        {
            return null;
        }

        slots.Put(entity, hash);
        return entity;
    }

    private Entity FindOrAdd(ReadOnlySpan<byte> key)
    {
        if (Find(key) is { } found)
        {
            return found;
        }

        byte[] copy = key.ToArray();
        slots.Reserve(Interlocked.Increment(ref added));
        return entities.GetOrAdd(copy, new Entity(copy, missing.State.Layout));
    }
}
