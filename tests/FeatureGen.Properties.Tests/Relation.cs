using FeatureGen.Properties.Tests.Cases;

namespace FeatureGen.Properties.Tests;

/// <summary>
/// What must hold between computations of any case. Each relation is a test class of its own; a few cases are tried with all tests, and as many as time allows
/// by <c>eng/fuzz.sh</c>.
/// </summary>
public abstract class Relation
{
    private const int Cases = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Cases)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Holds(int seed) => Check(RandomCases.Of(seed), new Comparison());

    /// <summary>Fails if a case breaks the relation.</summary>
    public abstract void Check(Case one, Comparison comparison);
}
