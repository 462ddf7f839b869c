using System.Runtime.CompilerServices;

namespace FeatureGen.Exact;

/// <summary>384 bits inline, least significant limb first.</summary>
[InlineArray(Length)]
internal struct SixLimbs
{
    public const int Length = 6;
    private ulong first;
}
