using System.Runtime.CompilerServices;

namespace FeatureGen.Exact;

/// <summary>The parts of a double's bits: a finite value is <c>(-1)^sign * significand * 2^exponent</c> with a significand below 2^53.</summary>
internal static class Binary64
{
    /// <summary>What the exponent field is ahead of the exponent of the significand's lowest bit, for normal values.</summary>
    public const int Bias = 1075;

    private const int NonFiniteField = 0x7FF;
    private const ulong FractionMask = (1UL << 52) - 1;

    public static bool IsZero(ulong bits) => bits << 1 == 0;

    public static bool IsFinite(ulong bits) => IsFiniteField(BiasedExponent(bits));

    /// <summary>Whether an exponent field is that of a finite value.</summary>
    public static bool IsFiniteField(int field) => field != NonFiniteField;

    /// <summary>All ones for a negative value, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SignMask(ulong bits) => (ulong)((long)bits >> 63);

    /// <summary>The exponent field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BiasedExponent(ulong bits) => (int)(bits >> 52) & NonFiniteField;

    /// <summary>The significand of a value that is known to be normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NormalSignificand(ulong bits) => (bits & FractionMask) | (1UL << 52);

    /// <summary>The exponent of the significand's lowest bit, for any finite value: subnormals have that of the smallest normals.</summary>
    public static int Exponent(ulong bits) => Math.Max(BiasedExponent(bits), 1) - Bias;

    /// <summary>The significand of any finite value.</summary>
    public static ulong Significand(ulong bits) => BiasedExponent(bits) == 0 ? bits & FractionMask : NormalSignificand(bits);
}
