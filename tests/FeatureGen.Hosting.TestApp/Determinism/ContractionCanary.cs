using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Hosting.TestApp.Determinism;

/// <summary>Finds a runtime that computes <c>a * b + c</c> with one rounding instead of two, which would change results with the machine.</summary>
internal static class ContractionCanary
{
    // The products are 1 - 2^-56 and 1 - 2^-26: rounded they are 1, and the sum is 0; with one rounding it is what was rounded away.
    private const double DoubleDelta = 1.0 / (1 << 28);
    private const float SingleDelta = 1f / (1 << 13);

    /// <summary>The types for which multiplication and addition are one operation; empty where all is well.</summary>
    public static string Contracted()
    {
        List<string> found = [];
        Check(found, "double", MultiplyAdd(Vary(1 + DoubleDelta), Vary(1 - DoubleDelta), Vary(-1.0)) == 0);
        Check(found, "float", MultiplyAdd(Vary(1 + SingleDelta), Vary(1 - SingleDelta), Vary(-1f)) == 0);
        Check(found, "Vector128<double>", MultiplyAdd(Vary(Vector128.Create(1 + DoubleDelta)), Vary(Vector128.Create(1 - DoubleDelta)), Vary(Vector128.Create(-1.0))) == default);
        Check(found, "Vector256<double>", MultiplyAdd(Vary(Vector256.Create(1 + DoubleDelta)), Vary(Vector256.Create(1 - DoubleDelta)), Vary(Vector256.Create(-1.0))) == default);
        Check(found, "Vector512<double>", MultiplyAdd(Vary(Vector512.Create(1 + DoubleDelta)), Vary(Vector512.Create(1 - DoubleDelta)), Vary(Vector512.Create(-1.0))) == default);
        Check(found, "Vector128<float>", MultiplyAdd(Vary(Vector128.Create(1 + SingleDelta)), Vary(Vector128.Create(1 - SingleDelta)), Vary(Vector128.Create(-1f))) == default);
        Check(found, "Vector256<float>", MultiplyAdd(Vary(Vector256.Create(1 + SingleDelta)), Vary(Vector256.Create(1 - SingleDelta)), Vary(Vector256.Create(-1f))) == default);
        Check(found, "Vector512<float>", MultiplyAdd(Vary(Vector512.Create(1 + SingleDelta)), Vary(Vector512.Create(1 - SingleDelta)), Vary(Vector512.Create(-1f))) == default);
        return string.Join(", ", found);
    }

    /// <summary>Whether the inputs tell: a fused operation on them does not give 0.</summary>
    public static bool WouldTell()
        => Math.FusedMultiplyAdd(1 + DoubleDelta, 1 - DoubleDelta, -1.0) != 0 && MathF.FusedMultiplyAdd(1 + SingleDelta, 1 - SingleDelta, -1f) != 0;

    private static void Check(List<string> found, string type, bool isRoundedTwice)
    {
        if (!isRoundedTwice)
        {
            found.Add(type);
        }
    }

    // Not inlined, so that nothing is computed when it is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Vary<T>(T value) => value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double MultiplyAdd(double a, double b, double c) => a * b + c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float MultiplyAdd(float a, float b, float c) => a * b + c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) => a * b + c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => a * b + c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => a * b + c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) => a * b + c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => a * b + c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => a * b + c;
}
