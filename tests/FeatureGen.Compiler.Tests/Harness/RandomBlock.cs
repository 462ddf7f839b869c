using System.Text;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Writes random blocks over three locals: assignments, ifs, returns, switches, loops, patterns and calls, in each other.</summary>
internal sealed class RandomBlock(Random random)
{
    /// <summary>What the blocks call.</summary>
    public const string Helpers = """
            private static long Half(long x) { if (x < 0) { x = -x; } return x / 2; }
            private static long Share(long x, long y) => x / y;
        """;

    private int names;

    /// <summary>A block that returns a <c>long</c>.</summary>
    public string Next()
    {
        names = 0;
        return $"{{ long x = L, y = M; long? z = NL; {Statements(4, depth: 3)} return x * 31 + y * 7 + (z ?? 5); }}";
    }

    private string Statements(int count, int depth)
    {
        var text = new StringBuilder();
        for (int i = random.Next(1, count + 1); i > 0; i--)
        {
            text.Append(Statement(depth)).Append(' ');
        }

        return text.ToString();
    }

    private string Statement(int depth)
        => random.Next(depth <= 0 ? 5 : 12) switch
        {
            0 => $"{Pick("x", "y")} {Pick("=", "+=", "-=", "*=")} {Number(2)};",
            1 => $"z = {Pick("null", Number(2), "NM", "z + 1")};",
            2 => $"{Pick("x++", "--y", "z ??= " + Number(1))};",
            3 => $"(x, y) = ({Number(1)}, {Number(1)});",
            4 => $"x = {Pick("x switch { > 3 => y, < -3 and > -100 => 1, _ => x + 2 }", "z is { } NAME ? NAME : y", "Half(x) + y", "B ? Share(x, y) : y").Replace("NAME", Name(), StringComparison.Ordinal)};",
            5 => $"if ({Condition(2)}) {{ {Statements(2, depth - 1)} }}",
            6 => $"if ({Condition(2)}) {{ {Statements(2, depth - 1)} }} else if ({Condition(1)}) {{ {Statements(2, depth - 1)} }} else {{ {Statements(2, depth - 1)} }}",
            7 => $"if ({Condition(1)}) {{ {Statements(1, depth - 1)} return {Number(2)}; }}",
            8 => $"if ({Condition(1)}) throw new System.InvalidOperationException();",
            9 => Loop(depth),
            10 => $"switch (x) {{ case > 5 when {Condition(1)}: {Statements(2, depth - 1)} break; case 0 or 1: {Statements(1, depth - 1)} return {Number(1)}; case < 0: {Statements(1, depth - 1)} break; {Pick("", $"default: {Statements(1, depth - 1)} break; ")}}}",
            _ => $"{{ long {Declared(out string name)} = {Number(2)}; x = {name} * {name} + y; {Statements(1, depth - 1)} }}",
        };

    private string Loop(int depth)
    {
        string counter = Name();
        string body = Statements(2, depth - 2);
        return $"for (int {counter} = 0; {counter} < {random.Next(1, 4)}; {counter}++) {{ x += {counter}; if ({Condition(1)}) {Pick("break", "continue")}; {body} }}";
    }

    private string Declared(out string name) => name = Name();

    private string Name() => $"n{names++}";

    private string Number(int depth)
        => depth <= 0 || random.Next(4) == 0
            ? Pick("x", "y", "L", "M", "3", "x", "y")
            : Pick($"({Number(depth - 1)} {Pick("+", "-", "*")} {Number(depth - 1)})", $"(z ?? {Number(depth - 1)})", $"({Condition(depth - 1)} ? {Number(depth - 1)} : {Number(depth - 1)})",
                $"({Number(depth - 1)} / {Pick("2", "y", "7")})", $"Half({Number(depth - 1)})", "x++");

    private string Condition(int depth)
        => depth <= 0
            ? Pick("B", "C", "x > y", "z == null", "x < 100")
            : Pick($"({Number(depth - 1)} {Pick("<", ">", "==", "!=")} {Number(depth - 1)})", $"({Condition(depth - 1)} && {Condition(depth - 1)})", $"({Condition(depth - 1)} || {Condition(depth - 1)})",
                $"!{Condition(0).Replace("x > y", "(x > y)", StringComparison.Ordinal).Replace("z == null", "(z == null)", StringComparison.Ordinal).Replace("x < 100", "(x < 100)", StringComparison.Ordinal)}",
                "z is > 3 or null", $"z is {{ }} {Declared(out string name)} && {name} > y");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
