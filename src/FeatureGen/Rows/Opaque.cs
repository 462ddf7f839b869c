using System.Runtime.CompilerServices;

namespace FeatureGen.Rows;

/// <summary>Constants that the just-in-time compiler does not see through. Generated code calls it where an operation has constants only.</summary>
/// <remarks>
/// With AVX-512, .NET 10 folds <c>Vector128.Equals(c, d) &amp; Vector128.Equals(x, e)</c>, where c and d are unequal constants, to its right
/// operand. Comparisons that it cannot fold are right.
/// </remarks>
public static class Opaque
{
    /// <summary>The value itself.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Value<T>(T value)
        where T : unmanaged
        => value;
}
