using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Lowering;

/// <summary>Patterns and switches: the user's own C# and the generated rows give the same bits, nulls and errors at every width.</summary>
public sealed class LoweredPatternsTests
{
    private const int Rows = 61;

    [Fact]
    public void Patterns_agree()
        => ExpressionAgreement.Check(
        [
            .. new[] { "L", "NL", "I", "NI" }.SelectMany(value => new[] { "3", "> 3", "> 0 and < 1000", "< 0 or > 1000", "not 3", "not (> 0 and < 7)", "0 or 1 or 2" }
                .Select(pattern => ("bool", $"{value} is {pattern}"))),
            .. new[] { "D", "ND", "F", "NF" }.SelectMany(value => new[] { "0", "-0.0f", "float.NaN", "> 0", "not > 0", ">= -1 and <= 1", "not float.NaN and not float.PositiveInfinity" }
                .Select(pattern => ("bool", $"{value} is {pattern}"))),
            .. new[] { "NL", "ND", "NB", "NT", "NU" }.SelectMany(value => new[] { "null", "not null", "{ }", "not { }", "var _" }.Select(pattern => ("bool", $"{value} is {pattern}"))),
            ("bool", "NS is \"a\" or null"), ("bool", "S is \"AA\""), ("bool", "NS is { }"), ("bool", "B is true"), ("bool", "NB is true"), ("bool", "NB is not false"), ("bool", "NL is long"), ("bool", "L is var _"),
            ("long", "NL is { } v ? v : 0"), ("long", "NL is long v ? v : M"), ("long", "NL is not { } v ? 0 : v"), ("long", "L is var v && v > 3 ? v : -v"), ("bool", "NL is { } v && v > M"),
            ("bool", "B && NL is { } v && v > 3"), ("bool", "B && NL / M is { } v && v > 3"), ("bool", "B || (NL / M is { } v && v > 3)"), ("long", "B && NL / M is { } v ? v : 3"),
            ("long", "NL / M is { } v and > 3 ? v : 3"), ("string", "NS is { } text ? text : S"), ("Timestamp", "NT is { } at && at > T ? at : V"), ("double", "ND is double d and > 0 ? d : D"),
            ("long", "{ if (NL is not { } v) return -1; return v * v; }"), ("long", "{ if (NL is { } v && v > M) { return v; } return 0; }"),
            ("long", "{ var known = NL is { } v && NM is { } w ? v + w : 3; return known; }"), ("long?", "{ if (NL is long v and (> 3 or < -3)) { v += M; return v; } return NM; }"),
            ("long", "(B ? NL : NM) is { } v && C ? v : 1"), ("bool", "(L, M) is (> 0, < 5)"), ("bool", "(NL, NM) is (null, not null)"), ("bool", "(L, NL, B) is (> 0, { }, true)"),
        ], Rows, seed: 41);

    [Fact]
    public void Switch_expressions_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "L switch { 0 => 5, 1 or 2 => M, > 1000 => L / M, < 0 => -1, _ => 2 }"),
            ("long", "NL switch { null => 0, > 3 => 1, { } v => v }"),
            ("long", "NL switch { long v when v > M => v, long v => v / M, null => 7 }"),
            ("double", "D switch { double.NaN => 1, > 0 and < 10 => D, 0 => 2, _ => D * 2 }"),
            ("string", "L switch { 0 => \"none\", 1 => S, _ => R }"), ("string?", "B switch { true => NS, false => null }"),
            ("long", "S switch { \"AA\" => 1, \"ORD\" => L / M, _ => 3 }"), ("long", "NS switch { \"AA\" => 1, null => 2, _ => 3 }"),
            ("long?", "B switch { true => NL, false => L }"), ("long", "(B, C) switch { (true, true) => 1, (true, _) => L / M, (_, false) => 3, _ => 4 }"),
            ("long", "(NL, NM) switch { ({ } v, { } w) => v, (null, _) => 2, _ => 3 }".Replace("({ } v, { } w) => v", "(not null, not null) => 1", StringComparison.Ordinal)),
            ("long", "L switch { 1 => 2, 7 => 3 }"), ("long", "B switch { true when L > 3 => 1, false => 2 }"), ("long", "L switch { > 5 => L switch { > 10 => 2, _ => 3 }, _ => 4 }"),
            ("long", "L switch { 3 => throw new InvalidOperationException(), var v => v * 2 }"), ("Duration", "U switch { var u when u > W => u, _ => W }"),
            ("long", "{ long x = 0; var y = L switch { > 3 => x++, _ => x += 5 }; return x * 100 + y; }"),
            ("long", "(int)(L % 7) switch { 0 or 6 => 1, >= 1 and <= 5 => 2, _ => 3 }"), ("long", "(L + 1) switch { > 0 and var v => v, _ => 0 }"),
        ], Rows, seed: 42);

    [Fact]
    public void Switch_statements_agree()
        => ExpressionAgreement.Check(
        [
            ("long", "{ switch (L) { case 0: return 1; case 1: case 2: return M; default: return L / M; } }"),
            ("long", "{ switch (L) { case 0: return 1; case 1: return 2; } return 3; }"),
            ("long", "{ long x = 1; switch (L) { case 0: x = 2; break; case > 5 when B: x = L / M; break; case > 5: x = 4; break; } return x; }"),
            ("long", "{ long x = 1, y = 2; switch (NL) { case null: x = 2; break; default: y = 3; break; case > 100: x = 7; y = x / M; break; } return x * 10 + y; }"),
            ("long", "{ long x = 1; switch (S) { case \"AA\": x = 2; if (B) break; x = 3; break; case \"ORD\": return 9; default: if (C) { return 8; } break; } return x; }"),
            ("long", "{ switch (NL) { case { } v when v > M: return v; case { } v: return v / M; default: return 0; } }"),
            ("long", "{ switch (B, C) { case (true, false): return 1; case (_, true): return 2; default: return 3; } }"),
            ("long", "{ long x = 0; switch (L) { case < 0: switch (M) { case < 0: x = 1; break; default: x = 2; break; } x += 10; break; default: throw new InvalidOperationException(); } return x; }"),
            ("long", "{ long x = L; if (B) { switch (M) { case 1: return 5; case 2: x = 3; break; } x++; } else if (C) return 4; else if (L > M) { x = 2; } return x; }"),
            ("long", "{ if (L > 100) return 1; else if (L > 10) return 2; else if (L > 1) { if (B) return 3; } return 4; }"),
            ("long", "{ long x = 0; if (L > 100) x = 1; else if (L > 10) return 2; else { x = 5; } if (B) return x; x += M; return x; }"),
        ], Rows, seed: 43);
}
