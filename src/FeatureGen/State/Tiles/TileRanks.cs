using System.Runtime.InteropServices;
using FeatureGen.State.Gathered;

namespace FeatureGen.State;

/// <summary>The ranks of registers, and of each the last tile that has it: a window that ends behind all tiles holds the rank if it holds that one.</summary>
internal sealed class TileRanks : TileSketch
{
    private readonly Dictionary<long, long> last = [];

    /// <inheritdoc/>
    public override IEnumerable<(long Key, long Start, long Count)> Entries => last.OrderBy(each => each.Key).Select(each => (each.Key, each.Value, 1L));

    /// <inheritdoc/>
    public override void Add(long key, long start, long count)
    {
        ref long known = ref CollectionsMarshal.GetValueRefOrAddDefault(last, key, out bool exists);
        known = exists ? Math.Max(known, start) : start;
    }

    /// <summary>Takes the ranks of tiles that begin at a time or later in to registers.</summary>
    public void AddTo(DistinctRegisters registers, long from)
    {
        foreach ((long key, long start) in last)
        {
            if (start >= from)
            {
                (int register, int rank) = SketchPlan.RankOf(key);
                registers.Add(register, rank);
            }
        }
    }
}
