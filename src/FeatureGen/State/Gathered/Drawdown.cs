namespace FeatureGen.State.Gathered;

/// <summary>The greatest fall from a selection to a later one, 0 where there is none.</summary>
internal sealed class Drawdown : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<double> values = events.First.Doubles;
        if (values.IsEmpty)
        {
            return GatheredResult.Null;
        }

        double peak = values[0];
        double deepest = 0;
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                return GatheredResult.Of(double.NaN);
            }

            peak = value > peak ? value : peak;
            deepest = peak - value > deepest ? peak - value : deepest;
        }

        return GatheredResult.Of(deepest);
    }
}
