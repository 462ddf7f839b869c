using FeatureGen.Columns;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>The as-of join of rows to snapshots.</summary>
internal sealed class AsOfWorkload(string folder)
    : PeerWorkload(CardStateAsOf.Generated.Plan, new StringTable(), RawColumn.Read<long>(folder, "row_card.i64"), RawColumn.Read<long>(folder, "row_time.i64"), RawColumn.Read<long>(folder, "sn_from.i64").Length)
{
    private readonly long[] cards = RawColumn.Read<long>(folder, "sn_card.i64");
    private readonly long[] times = RawColumn.Read<long>(folder, "sn_from.i64");
    private readonly double[] limits = RawColumn.Read<double>(folder, "sn_limit.f64");
    private readonly double[] balances = RawColumn.Read<double>(folder, "sn_balance.f64");
    private readonly int[] tiers = RawColumn.Read<int>(folder, "sn_tier.i32");

    /// <inheritdoc/>
    protected override void Load(string member, Tile tile, int column, ReadOnlySpan<int> events)
    {
        Span<long> into = tile.LongsOf(column);
        switch (member)
        {
            case nameof(CardSnapshot.From):
                Gather(times, events, into);
                break;
            case nameof(CardSnapshot.Card):
                Gather(cards, events, into);
                break;
            case nameof(CardSnapshot.Limit):
                Gather(limits, events, tile.DoublesOf(column));
                break;
            case nameof(CardSnapshot.Balance):
                Gather(balances, events, tile.DoublesOf(column));
                break;
            case nameof(CardSnapshot.Tier):
                BitSpan mask = tile.ValidOf(column);
                for (int row = 0; row < events.Length; row++)
                {
                    into[row] = tiers[events[row]];
                    mask[row] = into[row] >= 0;
                }

                break;
            default:
                throw new InvalidOperationException($"{member} is not among the peers' columns.");
        }
    }
}
