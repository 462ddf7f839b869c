namespace FeatureGen.State.Gathered;

/// <summary>About how many distinct selections there are.</summary>
internal sealed class ApproximateDistinct(int precision) : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        DistinctRegisters registers = events.DistinctRegisters;
        registers.Clear(precision);
        foreach (long key in events.First.Keys)
        {
            GatheredResult value = events.First.ToResult(key);
            registers.Add(value.Text is { } text ? ValueHash.Of(text) : ValueHash.Of(value.Lane));
        }

        return GatheredResult.Of((long)Math.Round(registers.Estimate()));
    }
}
