using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>Applies the events of all views to a store in the order in which they became known, and compacts it as time goes on. For one thread.</summary>
internal sealed class Timeline : IDisposable
{
    private const long Hour = 3_600_000_000;

    // Events are let go of when they have left the longest window by about a thirtieth of it: each compaction visits every entity.
    private const int CompactionsOfReach = 32;

    private readonly MemoryStore store;
    private readonly Feed[] feeds;
    private readonly long interval;
    private long compacted;

    /// <summary>Begins before the first event, or after a time.</summary>
    /// <param name="events">The views' events.</param>
    /// <param name="store">The store.</param>
    /// <param name="after">Events that count from this time or earlier are left out: the store holds them already.</param>
    public Timeline(IEnumerable<ViewEvents> events, MemoryStore store, long after = long.MinValue)
    {
        this.store = store;
        feeds = [.. events.Select(view => new Feed(view, store, after))];
        long reach = feeds.Max(feed => feed.View.Reach.IsAllTime ? 0 : feed.View.Reach.LongestHold);
        interval = Math.Max(Hour, reach / CompactionsOfReach);
        compacted = after;
    }

    /// <summary>The number of events that were applied.</summary>
    public long Applied => feeds.Sum(feed => feed.Applied);

    /// <summary>Applies every event that counts from this time or earlier.</summary>
    public void AdvanceTo(long time)
    {
        while (NextCompaction() is { } next && next <= time)
        {
            ApplyUntil(next);
            CompactAt(next);
        }

        ApplyUntil(time);
    }

    /// <summary>Applies every event, and lets go of none.</summary>
    public void ApplyAll() => ApplyUntil(long.MaxValue);

    /// <summary>Compacts the whole store to a time that it has advanced to.</summary>
    public void CompactAt(long time)
    {
        foreach (Feed feed in feeds)
        {
            store.Compact(feed.View, time);
        }

        compacted = time;
    }

    /// <summary>Frees the appliers.</summary>
    public void Dispose()
    {
        foreach (Feed feed in feeds)
        {
            feed.Dispose();
        }
    }

    // There is nothing to compact before the next event; null at the end of all events.
    private long? NextCompaction()
    {
        long next = long.MaxValue;
        foreach (Feed feed in feeds)
        {
            next = Math.Min(next, feed.NextVisible);
        }

        return next > long.MaxValue - interval ? null : Math.Max(next, compacted > long.MaxValue - interval ? long.MaxValue : compacted + interval);
    }

    private void ApplyUntil(long time)
    {
        foreach (Feed feed in feeds)
        {
            feed.ApplyUntil(time);
        }
    }

    /// <summary>One view's events on their way into the store.</summary>
    private sealed class Feed : IDisposable
    {
        private readonly ViewEvents events;
        private readonly EventApplier applier;
        private readonly Tile tile;
        private int next;

        public Feed(ViewEvents events, MemoryStore store, long after)
        {
            this.events = events;
            applier = new EventApplier(events.View, store);
            tile = applier.Tile;
            while (next < events.Order.Length && after != long.MinValue && events.OrderedVisibleFrom[next] <= after)
            {
                next++;
            }
        }

        public ViewPlan View => events.View;

        public long Applied => applier.Applied;

        public long NextVisible => next < events.Order.Length ? events.OrderedVisibleFrom[next] : long.MaxValue;

        public void ApplyUntil(long time)
        {
            for (; next < events.Order.Length && events.OrderedVisibleFrom[next] <= time; next++)
            {
                events.Table.CopyRow(tile, events.Columns, events.Order[next]);
                applier.Apply();
            }
        }

        public void Dispose() => applier.Dispose();
    }
}
