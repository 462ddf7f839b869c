namespace FeatureGen.Conformance.Features;

/// <summary>Whether an odd number of integers is odd.</summary>
public readonly struct ParityAggregate : IAggregate<bool, int, bool>
{
    public bool Empty => false;

    public bool Add(bool state, int input) => state ^ (input % 2 != 0);

    public bool Merge(bool left, bool right) => left ^ right;

    public bool? Finish(bool state) => state;
}
