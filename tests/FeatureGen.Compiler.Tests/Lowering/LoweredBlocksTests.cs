using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Lowering;

/// <summary>Bodies of several statements: the user's own C# and the generated rows give the same bits, nulls and errors at every width.</summary>
public sealed class LoweredBlocksTests
{
    private const int Rows = 61;

    [Fact]
    public void Locals_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "{ long x = L + M; return x * x; }"),
            ("long", "{ var x = L / M; return 3; }"),
            ("long", "{ var x = L / M; return B ? x : 3; }"),
            ("long", "{ return B ? L / M : 3; }"),
            ("long?", "{ var x = NL + M; var y = x * 2; return y ?? x; }"),
            ("double", "{ double x = D, y = E; double z = x * y; return z - x; }"),
            ("long", "{ const long limit = 15; return L > limit ? limit : L; }"),
            ("double?", "{ double? x = 3; double? y = null; return B ? x : y; }"),
            ("long", "{ long x; x = L; { long y = x + 1; x = y * y; } return x; }"),
            ("string", "{ string s = S; string? t = NS; return B ? s : t ?? R; }"),
            ("bool", "{ bool x = L > M; bool y = !x; return x == y || C; }"),
            ("Timestamp?", "{ var later = T + U; var gap = later - V; return gap > U ? later : null; }"),
            ("long", "{ long unread = NL!.Value; return L; }"),
            ("long", "{ long x = L; long y = x; x = M; return y - x; }"),
            ("int", "{ int i = I; var j = i; return i + j; }"),
            ("float", "{ float f = F; f = f * 3; return f; }"),
            ("long", "{ return L; }"),
        ], Rows, seed: 31);

    [Fact]
    public void Assignments_agree()
        => ExpressionAgreement.Check(
        [
            .. new[] { "+=", "-=", "*=", "/=", "%=" }.SelectMany(assignment => new[]
            {
                ("int", $"{{ int x = I; x {assignment} J; return x; }}"), ("int?", $"{{ int? x = NI; x {assignment} J; return x; }}"), ("int?", $"{{ int? x = I; x {assignment} NJ; return x; }}"),
                ("long", $"{{ long x = L; x {assignment} I; return x; }}"), ("long?", $"{{ long? x = NL; x {assignment} NI; return x; }}"),
                ("double", $"{{ double x = D; x {assignment} L; return x; }}"), ("double?", $"{{ double? x = ND; x {assignment} F; return x; }}"),
                ("float", $"{{ float x = F; x {assignment} I; return x; }}"), ("float?", $"{{ float? x = NF; x {assignment} G; return x; }}"),
            }),
            .. new[] { "++", "--" }.SelectMany(step => new[]
            {
                ("int", $"{{ int x = I; x{step}; return x; }}"), ("long", $"{{ long x = L; long y = x{step}; return y * x; }}"), ("long", $"{{ long x = L; return {step}x * x; }}"),
                ("int?", $"{{ int? x = NI; x{step}; return x; }}"), ("double", $"{{ double x = D; x{step}; return x; }}"), ("float?", $"{{ float? x = NF; {step}x; return x; }}"),
            }),
            .. new[] { ("byte", "(byte)I"), ("sbyte", "(sbyte)I"), ("short", "(short)L"), ("ushort", "(ushort)I"), ("uint", "(uint)L") }.SelectMany(item => new[] { "x++", "--x", "x += 3", "x *= x", "x /= 7" }
                .Select(step => (item.Item1, $"{{ {item.Item1} x = {item.Item2}; {step}; return x; }}"))),
            .. new[] { "&=", "|=", "^=" }.SelectMany(assignment => new[] { ("bool", $"{{ bool x = B; x {assignment} C; return x; }}"), ("bool?", $"{{ bool? x = NB; x {assignment} C; return x; }}") }),
            ("short", "{ short x = H1; x += (short)7; return x; }"), ("Marks", "{ var x = A1; x |= Marks.Second; x &= A2; return x; }"), ("Marks?", "{ var x = NA1; x ^= A2; return x; }"),
            ("Color", "{ var x = P1; x++; return x; }"), ("long", "P1 switch { Color.Red => 1, Color.Green or Color.Blue => 2, > Color.Blue => L, _ => M }"), ("bool", "NA1 is Marks.First or null"),
            ("Timestamp", "{ var x = T; x += U; x -= W; return x; }"), ("Duration?", "{ Duration? x = NU; x += W; return x; }"),
            ("long", "{ long? x = NL; x ??= M; return x.Value; }"), ("long", "{ long? x = NL; long y = x ??= L / M; return y + x.Value; }"), ("string", "{ string? x = NS; x ??= R; return x; }"),
            ("long?", "{ long? x = NL; x ??= NM; return x; }"), ("string", "{ string? x = null; if (B) x = S; else x = R; return x; }"),
            ("long", "{ var (x, y) = (L, M); (x, y) = (y, x + y); return x - y; }"), ("long", "{ (long x, bool y, _) = (L / M, B, 3); return y ? x : 1; }"), ("long", "{ long x = L, y = M; if (B) { (x, y) = (y, x); } return x * 3 + y; }"),
            ("long", "{ long x, y; x = y = L; return x + y; }"), ("long", "{ long x = L; _ = L / M; return x; }"),
            ("long", "{ long x = L; long y = x + (x = M) + x; return y; }"), ("long", "{ long x = L; long y = B ? x++ : x--; return x * y; }"),
            ("long", "{ long x = L; bool y = B && (x = M) > 3; return y ? x : x + 1; }"), ("long", "{ long x = L; bool y = B || x++ > 3 && (x += M) > 0; return y ? x : -x; }"),
            ("long", "{ long x = L; long y = NL ?? (x = M); return x + y; }"), ("long", "{ long x = L; long y = NL ?? (x = M / L); return x + y; }"),
            ("long", "{ long x = 1; long y = B ? (x = L / M) : 3; return x + y; }"),
        ], Rows, seed: 32);

    [Fact]
    public void Ifs_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "{ if (B) return 1; return 2; }"),
            ("long", "{ if (B) { return L / M; } else { return M; } }"),
            ("long", "{ if (L > M) return L; if (M > 3) return M; if (B) return 5; return L / M; }"),
            ("long", "{ long x = L; if (B) x = M; return x; }"),
            ("long", "{ long x = L; if (B) { x = L / M; } return x; }"),
            ("long", "{ long x; if (B) { long t = L / M; x = t + t; } else { x = M; } return x * 2; }"),
            ("long", "{ long x = L, y = M; if (B) { var t = L * M; x = t; y = t + 1; } else if (C) { y = L / M; } return x - y; }"),
            ("long", "{ long x = L, y = M; if (B) { x = L / M; y = x / M; } return C ? x : y; }"),
            ("long", "{ if (B) { var unread = L / M; } return 1; }"),
            ("long", "{ if (L / M > 1) { } return 1; }"),
            ("long", "{ long x = 1; if (B) { if (C) return L / M; x = M; } return x; }"),
            ("long", "{ long x = 1, y = 2; if (B) { if (C) return L / M; x = M; y = x / L; } x += y; if (L > 0) { if (M > 0) { return x; } y = 7 / L; } return x * y; }"),
            ("double?", "{ if (ND == null) return null; double d = ND.Value; if (d > 3) { d = d / 2; } return d; }"),
            ("long", "{ if (!NL.HasValue) return -1; return NL.Value; }"),
            ("string?", "{ string? s = NS; if (s == null) { if (B) return null; s = R; } return s; }"),
            ("long", "{ if (B) throw new InvalidOperationException(\"x\"); return L; }"),
            ("long", "{ long x = L; if (B) { if (C) throw new ArgumentException(); x = M; } return x; }"),
            ("long", "{ return B ? L : throw new InvalidOperationException(); }"),
            ("string", "{ return NS ?? throw new InvalidOperationException(); }"),
            ("long", "{ long x = NL ?? throw new InvalidOperationException(); return C ? x : 4; }"),
            ("long", "{ throw new NotSupportedException(); }"),
            ("bool", "{ if (B) { if (C) { return true; } } else if (L > M) { return false; } return L == M; }"),
            ("long", "{ long x = 0; if (B) { x = 1; } else { if (C) { x = 2; } else { return 9; } } return x; }"),
            ("long", "{ long x = 0; if (B) { if (C) { return 5; } else { if (L > M) return 6; x = L / M; } } else { x = M; } return x + 1; }"),
            ("long", "{ bool found; long at; if (L > 0) { found = true; at = L; } else { found = false; at = -L; } if (found && at > M) { at = M; } return at; }"),
        ], Rows, seed: 33);

    [Theory]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(73)]
    public void Random_blocks_agree(int seed)
    {
        var generator = new RandomBlock(new Random(seed));

        ExpressionAgreement.Check([.. Enumerable.Range(0, 60).Select(_ => ("long", generator.Next()))], Rows, seed, RandomBlock.Helpers);
    }

    /// <summary>Ifs that change two locals, that may return from within, that return, and that stand in each other: no copies of what follows.</summary>
    [Fact]
    public void What_many_ifs_compile_to_grows_as_they_do()
    {
        static string Changing(int count) => "{ long x = L, y = M; " + string.Concat(Enumerable.Range(0, count).Select(static i => $"if (x > {i}) {{ x += y; y -= {i}; }} ")) + "return x; }";
        static string Returning(int count) => "{ long x = L; " + string.Concat(Enumerable.Range(0, count).Select(static i => $"if (x > {i}) {{ if (M > {i}) return x * {i}; x -= M; }} ")) + "return x; }";
        static string Leaving(int count) => "{ " + string.Concat(Enumerable.Range(0, count).Select(static i => $"if (L == {i}) return M / ({i} - L + M); ")) + "return 1; }";
        static string Nested(int count) => "{ long x = L, y = M, z = 1; " + string.Concat(Enumerable.Range(0, count).Select(static i => $"if (x > {i}) {{ var t{i} = x * y; x = t{i} + z; y = t{i} - z; z = t{i}; "))
            + new string('}', count) + " return x + y + z; }";
        Func<int, string>[] bodies = [Changing, Returning, Leaving, Nested];

        ExpressionAgreement.Check([.. bodies.SelectMany(static body => new[] { ("long", body(10)), ("long", body(20)) }), ("long", Changing(30)), ("long", Leaving(40))], Rows, seed: 34);

        foreach (Func<int, string> body in bodies)
        {
            int once = ExpressionAgreement.GeneratedLength("long", body(10));
            Assert.InRange(ExpressionAgreement.GeneratedLength("long", body(20)), once, 2.5 * once);
        }
    }

    [Fact]
    public void Blocks_in_lambdas_and_computed_members_agree()
        => ExpressionAgreement.CheckEvents(
        [
            ("long?", "{ get { var x = L; if (B) x += M; return x; } }"), ("bool?", "{ get { if (NL is null) return false; long y = NL.GetValueOrDefault(); return y > M; } }"),
            ("double?", "{ get { double? d = ND; d ??= E; return B ? d : null; } }"), ("long?", "=> X0 > 3 ? X0 : null;"),
        ], Rows, seed: 35);
}
