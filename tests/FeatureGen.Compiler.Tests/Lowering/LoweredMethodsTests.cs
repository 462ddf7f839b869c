using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Lowering;

/// <summary>Calls of the project's own methods: the user's own C# and the generated rows give the same bits, nulls and errors at every width.</summary>
public sealed class LoweredMethodsTests
{
    private const int Rows = 61;

    private const string Members = """
            private static long Twice(long x) => 2 * x;
            private static long Half(long x) { if (x == 0) return 0; long y = x / 2; return y; }
            private static long Divided(long x, long by = 3) => x / by;
            private static long? Least(long? x, long? y) { if (x is not { } a) return y; if (y is not { } b) return x; return a < b ? a : b; }
            private static long Changed(long x) { x += 1; x *= x; return x; }
            private static long Step(long x) => x++ + x;
            private long OfRequest(long x) => x + Request.L;
            private long Computed => Request.L * 2 + Request.M;
            private static string Named(string? s) => s ?? "none";
            private static bool IsLarge(Ask ask) => ask.L > ask.M;
            private static double Share(double part, double whole) { if (whole == 0) { return 0; } return part / whole; }
            private static bool Fails(long x) => x / 0 * x > 3;
        """;

    private const string Types = """
        public static class Scores
        {
            public const long Limit = 15;
            public static readonly long Fixed = 3 * Limit;
            public static readonly double Ratio = 1.0 / 3, Double = Ratio * 2;
            public static readonly Duration Day = Duration.Days(1);
            public static readonly string Word = "AA";
            public static readonly bool? Unknown = null;
            public static long Current => Fixed + 1;
            [FeatureFunction] public static double Of(double x) { double squared = x * x; return squared > Limit ? Clipped(squared) : squared; }
            private static double Clipped(double x) => Math.Min(x, 100) * Ratio;
            public static long Plus(this long x, long y) => x + y;
        }
        """;

    [Fact]
    public void Calls_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "Twice(L)"), ("long", "Twice(Twice(L) + M)"), ("long", "Half(L) + Half(M)"), ("long", "Half(Half(L))"), ("long", "Divided(L)"), ("long", "Divided(by: M, x: L)"), ("long", "B ? Divided(L, M) : 1"),
            ("long", "NL ?? Divided(L, M)"), ("bool", "B && Divided(L, M) > 3"), ("bool", "B || Half(L) > 3"), ("long?", "Least(NL, NM)"), ("long?", "Least(Least(NL, L), Least(NM, M))"),
            ("long", "Changed(L)"), ("long", "{ long x = L; long y = Changed(x); return x + y; }"), ("long", "{ long x = L; long y = Twice(x++) + x; return y; }"), ("long", "Step(L) * L"),
            ("long", "OfRequest(M)"), ("long", "Computed"), ("string", "Named(NS)"), ("bool", "IsLarge(Request)"), ("double", "Share(L, M)"), ("double", "Scores.Of(D)"), ("double", "Scores.Of(E) * Scores.Of(D)"),
            ("bool", "Fails(L) || true"), ("bool", "B && Fails(L)"), ("long", "L.Plus(M).Plus(3)"), ("long", "Divided(Divided(L, M), Divided(M, L))"),
            ("long", "{ long x = B ? Half(L) : Half(M); if (x > Half(3)) { x = Twice(x); } return x; }"), ("long", "L switch { > 3 => Half(L), _ => Twice(M) }"),
        ], Rows, seed: 51, Members, Types);

    [Fact]
    public void Local_functions_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "{ long Squared(long x) => x * x; return Squared(L) + Squared(M); }"), ("long", "{ long n = L; long Next() { n++; return n; } long a = Next(); long b = Next(); return a * b + n; }"),
            ("long", "{ long n = L; long Guarded(long by) { if (by == 0) return n; n = by; return n / by; } long a = Guarded(M); return B ? a + Guarded(L) : n; }"),
            ("long", "{ static long Plus(long x, long y) => x + y; return Plus(L, Plus(M, 3)); }"),
        ], Rows, seed: 52);

    [Fact]
    public void Constants_of_static_classes_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "L + Scores.Limit + Scores.Fixed"), ("double", "D * Scores.Ratio"), ("double", "D * Scores.Double"), ("bool", "U > Scores.Day"), ("bool", "S == Scores.Word"), ("bool", "Scores.Unknown ?? B"), ("long", "Scores.Current * L"),
        ], Rows, seed: 53, types: Types);

    [Fact]
    public void Methods_of_events_and_over_events_agree()
        => ExpressionAgreement.CheckEvents(
        [
            ("long?", "=> Sum(L, M);\n private static long Sum(long x, long y) => x + y;"), ("bool?", "=> IsAbove(M);\n private bool IsAbove(long x) { if (NL is { } known) return known > x; return L > x; }"),
            ("long?", "=> Of(this);\n private static long Of(Ask ask) => ask.L - ask.M;"),
        ], Rows, seed: 54);
}
