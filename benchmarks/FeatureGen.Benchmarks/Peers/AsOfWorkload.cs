using System.Runtime.InteropServices;
using FeatureGen.Columns;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>The as-of join of rows to snapshots.</summary>
internal sealed class AsOfWorkload(string folder)
    : PeerWorkload(CardStateAsOf.Generated.Plan, new StringTable(), Read<long>(folder, "row_card.i64"), Read<long>(folder, "row_time.i64"), Read<long>(folder, "sn_from.i64").Length)
{
    private readonly long[] cards = Read<long>(folder, "sn_card.i64");
    private readonly long[] times = Read<long>(folder, "sn_from.i64");
    private readonly double[] limits = Read<double>(folder, "sn_limit.f64");
    private readonly double[] balances = Read<double>(folder, "sn_balance.f64");
    private readonly int[] tiers = Read<int>(folder, "sn_tier.i32");

    /// <inheritdoc/>
    protected override void Load(string member, Tile tile, int column, int start, int count)
    {
        Span<long> into = tile.LongsOf(column)[..count];
        switch (member)
        {
            case nameof(CardSnapshot.From):
                times.AsSpan(start, count).CopyTo(into);
                break;
            case nameof(CardSnapshot.Card):
                cards.AsSpan(start, count).CopyTo(into);
                break;
            case nameof(CardSnapshot.Limit):
                limits.AsSpan(start, count).CopyTo(tile.DoublesOf(column));
                break;
            case nameof(CardSnapshot.Balance):
                balances.AsSpan(start, count).CopyTo(tile.DoublesOf(column));
                break;
            case nameof(CardSnapshot.Tier):
                BitSpan mask = tile.ValidOf(column);
                for (int row = 0; row < count; row++)
                {
                    into[row] = tiers[start + row];
                    mask[row] = tiers[start + row] >= 0;
                }

                break;
            default:
                throw new InvalidOperationException($"{member} is not among the peers' columns.");
        }
    }

    private static T[] Read<T>(string folder, string name)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(Path.Combine(folder, name))).ToArray();
}
