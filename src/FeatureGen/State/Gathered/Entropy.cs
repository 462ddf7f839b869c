using FeatureGen.Exact;

namespace FeatureGen.State.Gathered;

/// <summary>The entropy of the distinct selections' frequencies in nats: ln(n) - RN(sum of c * ln(c)) / n, not below 0.</summary>
internal sealed class Entropy : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        if (events.Count == 0)
        {
            return GatheredResult.Null;
        }

        ExactSum sum = default;
        foreach (long count in events.First.Frequencies.Counts)
        {
            sum.Add(count * FeatureMath.Log(count));
        }

        double entropy = FeatureMath.Log(events.Count) - (sum.Round() / events.Count);
        return GatheredResult.Of(entropy > 0 ? entropy : 0);
    }
}
