namespace FeatureGen.Conformance.Features;

/// <summary>What an aggregate of one's own carries along, with code of its own.</summary>
public record struct Drift(double Sum, long Count, double Most)
{
    private const double Weight = 0.5;

    public readonly Drift With(double value)
    {
        double weighted = value * Weight;
        if (double.IsNaN(weighted))
        {
            return this;
        }

        return new Drift(Sum + weighted, Count + 1, Math.Max(Most, weighted));
    }
}
