using System.Runtime.CompilerServices;

namespace FeatureGen.Exact;

/// <summary>256 bits inline, least significant limb first.</summary>
[InlineArray(Length)]
internal struct FourLimbs
{
    public const int Length = 4;
    private ulong first;
}
