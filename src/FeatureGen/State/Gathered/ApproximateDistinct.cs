namespace FeatureGen.State.Gathered;

/// <summary>About how many distinct selections there are.</summary>
internal sealed class ApproximateDistinct(int precision) : GatheredFinisher
{
    private readonly SketchPlan sketch = new(AreBins: false, precision);

    public override SketchPlan Sketch => sketch;

    public override GatheredResult Finish(GatheredEvents events)
    {
        DistinctRegisters registers = events.DistinctRegisters;
        registers.Clear(precision);
        foreach (long key in events.First.Keys)
        {
            GatheredResult value = events.First.ToResult(key);
            (int register, int rank) = DistinctRegisters.PlaceOf(value.Text is { } text ? ValueHash.Of(text) : ValueHash.Of(value.Lane), precision);
            registers.Add(register, rank);
        }

        ((TileRanks?)events.SketchOf(sketch))?.AddTo(registers, events.TilesFrom);
        return GatheredResult.Of((long)Math.Round(registers.Estimate()));
    }
}
