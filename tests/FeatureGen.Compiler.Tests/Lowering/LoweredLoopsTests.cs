using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Lowering;

/// <summary>Loops, arrays and checked arithmetic: the user's own C# and the generated rows give the same bits, nulls and errors at every width.</summary>
public sealed class LoweredLoopsTests
{
    private const int Rows = 61;

    [Fact]
    public void Loops_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "{ long x = L; for (int i = 0; i < 5; i++) { x = x * 31 + i; } return x; }"),
            ("long", "{ long x = 0; for (int i = 10; i > 0; i -= 3) x += L / i; return x; }"),
            ("double", "{ double power = 1; for (var i = 0; i < 8; i++) { power *= D; } return power; }"),
            ("long", "{ long found = -1; for (int i = 0; i < 7; i++) { if (L == i) { found = i; break; } } return found; }"),
            ("long", "{ for (int i = 0; i < 7; i++) { if (L == i) return M / i; } return -1; }"),
            ("long", "{ long x = 0; for (int i = 0; i < 6; i++) { if (i % 2 == 0) continue; if (B && i > 3) continue; x += i * L; } return x; }"),
            ("long", "{ long x = L; for (int i = 0; i < 4; i++) { for (int j = i; j < 4; j++) { if (x > 1000) break; x += i * j + 1; } if (x < 0) break; } return x; }"),
            ("long", "{ long x = 0; for (int i = 0, j = 3; i < j; i++, j--) x += i * 10 + j; return x; }"), ("long", "{ long x = L; for (int i = 0; i < 0; i++) x = 3 / x; return x; }"),
            ("long", "{ long x = L; int i = 0; for (; ; ) { if (i++ == 4) break; x += 2; } return x * i; }"), ("long", "{ long x = L, n = 0; for (int i = 0; i < 3; i++, n += x) { if (x > 100) break; x *= 2; } return n; }"),
            ("long", "{ long x = 0; foreach (var step in new[] { L, M, 3 }) { x = x * 2 + step; } return x; }"),
            ("long", "{ long[] steps = [L, M / L]; long x = 0; foreach (long step in steps) { if (step < 0) continue; x += step; if (x > 50) break; } return x; }"),
            ("long", "{ long x = L; foreach (int i in new[] { 3, 2, 1 }) { switch (i) { case 2: x++; break; default: x *= i; break; } } return x; }"),
        ], Rows, seed: 61);

    [Fact]
    public void Arrays_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "{ var a = new long[] { L, M, 3 }; return a[0] + a[2] * a.Length; }"), ("long", "{ double[] edges = [1.5, 2.5, 10]; int bin = 0; foreach (var edge in edges) { if (D >= edge) bin++; } return bin; }"),
            ("double", "{ ReadOnlySpan<double> weights = [0.1, 0.2, 0.7]; return weights[(int)(L % 3)]; }"), ("long", "new[] { L, M }[1]"), ("long", "new long[] { 1, 2, 3 }.Length + L"),
            ("long", "{ long[] a = [L, M, NL ?? 0]; long sum = 0; for (int i = 0; i < a.Length; i++) sum += a[i] * (i + 1); return sum; }"), ("long", "Table.Sum(Table.Primes)"), ("long", "Table.Primes[I]"),
            ("double?", "{ double?[] values = [ND, NE, 3]; double? last = null; foreach (var value in values) last = value ?? last; return last; }"), ("long", "Table.Sum([L, M])"), ("long", "{ long[] a = [L / M]; return 1; }"),
        ], Rows, seed: 62, types: """
            public static class Table
            {
                public static long[] Primes => [2, 3, 5, 7];
                public static long Sum(long[] values) { long sum = 0; foreach (long value in values) { sum += value; } return sum; }
            }
            """);

    [Fact]
    public void Checked_arithmetic_agrees()
        => ExpressionAgreement.Check(
        [
            .. new[] { "+", "-", "*", "/", "%" }.SelectMany(operation => new[]
            {
                ("int", $"checked(I {operation} J)"), ("int?", $"checked(NI {operation} J)"), ("long", $"checked(L {operation} M)"), ("long?", $"checked(NL {operation} NM)"), ("long?", $"checked(NL {operation} M)"),
                ("double", $"checked(D {operation} E)"), ("long", $"checked(L {operation} I)"), ("uint", $"checked((uint)(L % 3 + 3) {operation} (uint)(M % 5 + 5))"),
            }),
            .. new[] { "sbyte", "byte", "short", "ushort", "int", "uint", "long" }.SelectMany(type => new[] { "L", "I", "D", "F", "NL", "ND" }.Select(from => (type + (from[0] == 'N' ? "?" : ""), $"checked(({type}{(from[0] == 'N' ? "?" : "")}){from})"))),
            ("int", "checked(-I)"), ("long", "checked(-L)"), ("long?", "checked(-NL)"), ("double", "checked(-D)"), ("int", "{ int x = I; checked { x++; x += J; x *= 2; } return x; }"), ("long", "{ long x = L; checked { x--; } return x; }"),
            ("byte", "{ byte x = (byte)I; checked { x += 100; x++; } return x; }"), ("long", "B ? checked(L * M) : 3"), ("bool", "B && checked(L * M) > 3"), ("long", "{ checked { for (int i = 0; i < 3; i++) { if (L > i) return L * M; } } return 1; }"),
            ("long", "unchecked(L * M)"), ("Timestamp", "checked(T + U)"),
        ], Rows, seed: 63);
}
