using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.SpecificationTests;

/// <summary>The specification shares no code with what it checks.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] OwnNamespaces = ["FeatureGen", "FeatureGen.Naive"];

    // FeatureMath is what a class itself calls, wherever it runs; big integers check it.
    private static readonly string[] CallableNamespaces = ["FeatureGen.Mathematics", "FeatureGen.Mathematics.Lanes"];

    [Fact]
    public void Authoring_and_specification_reference_nothing_of_what_they_check()
    {
        List<Type> own = [.. typeof(Specification).Assembly.GetTypes().Where(type => OwnNamespaces.Contains(type.Namespace))];

        Assert.Contains(own, type => type.Name == "Dyadic");
        Assert.Contains(typeof(EventWindow<>), own);
        Assert.Empty(own.SelectMany(ForeignReferences));
    }

    [Fact]
    public void The_check_sees_signatures_and_bodies()
    {
        Assert.Contains("FeatureGen.Rows.RowProgram", ForeignReferences(typeof(ViewPlan)));
        Assert.Contains("FeatureGen.Plans.WindowPlan", ForeignReferences(typeof(ViewPlan)));
        Assert.Contains("FeatureGen.Columns.Tile", ForeignReferences(typeof(CallsATile)));
    }

    private static IEnumerable<string> ForeignReferences(Type type)
        => References.Of(type)
            .Where(reference => reference.Assembly == typeof(Specification).Assembly
                && reference.Namespace is not null // what the compiler puts beside everything has none
                && !OwnNamespaces.Contains(reference.Namespace)
                && !CallableNamespaces.Contains(reference.Namespace)
                && reference != typeof(FeatureStatus))
            .Select(reference => reference.FullName ?? reference.Name)
            .Distinct();

    /// <summary>Names a tile in a body only.</summary>
    private static class CallsATile
    {
        public static int Call(object tile) => Columns(tile);

        private static int Columns(object tile)
        {
            Func<object, int> columns = value => ((Tile)value).Columns;
            return columns(tile);
        }
    }
}
