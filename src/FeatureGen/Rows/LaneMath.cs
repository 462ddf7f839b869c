namespace FeatureGen.Rows;

/// <summary>The functions of <see cref="FeatureMath"/> on vectors, each lane as if it were alone. Generated code calls them.</summary>
/// <remarks>They are calls: inlined, a few of them would be more than the just-in-time compiler keeps in registers, or compiles at all.</remarks>
public static partial class LaneMath
{
}
