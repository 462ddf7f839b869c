using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Lowering;

/// <summary>The user's own C# and the generated rows give the same bits, nulls and errors at every width.</summary>
public sealed class LoweredExpressionsTests
{
    private const int Rows = 61;

    private static readonly (string Name, string Type)[] Numbers =
        [("I", "int"), ("NI", "int?"), ("L", "long"), ("NL", "long?"), ("F", "float"), ("NF", "float?"), ("D", "double"), ("ND", "double?")];

    private static readonly (string Name, string Type)[] FurtherIntegers =
        [("Q1", "sbyte"), ("NQ1", "sbyte?"), ("O1", "byte"), ("NO1", "byte?"), ("H1", "short"), ("NH1", "short?"), ("K1", "ushort"), ("NK1", "ushort?"), ("Y1", "uint"), ("NY1", "uint?")];

    [Fact]
    public void Every_operator_agrees_on_every_pair_of_numeric_types()
    {
        var expressions = new List<(string, string)>();
        foreach ((string left, string leftType) in Numbers)
        {
            foreach ((string right, string rightType) in Numbers.Select(number => (Second(number.Name), number.Type)))
            {
                if (Promoted(leftType, rightType) is not { } type)
                {
                    continue;
                }

                expressions.AddRange(new[] { "+", "-", "*", "/", "%" }.Select(operation => (type, $"{left} {operation} {right}")));
                expressions.AddRange(new[] { "==", "!=", "<", "<=", ">", ">=" }.Select(operation => ("bool", $"{left} {operation} {right}")));
            }
        }

        Assert.InRange(expressions.Count, 500, 700);
        ExpressionAgreement.Check(expressions, Rows, seed: 1);
    }

    [Fact]
    public void Every_conversion_agrees()
    {
        var expressions = new List<(string, string)>();
        foreach ((string operand, string from) in Numbers)
        {
            foreach ((_, string to) in Numbers.Where(to => !(from.StartsWith("long", StringComparison.Ordinal) && to.Type.StartsWith("float", StringComparison.Ordinal))))
            {
                expressions.Add((to, $"({to}){operand}"));
            }

            string bare = from.TrimEnd('?');
            expressions.Add((from, $"-{operand}"));
            expressions.Add((from, $"+{operand}"));
            expressions.Add((bare + "?", $"({bare}?){operand}"));
            if (bare is "int" or "long")
            {
                expressions.Add((from, $"~{operand}"));
            }
        }

        ExpressionAgreement.Check(expressions, Rows, seed: 2);
    }

    [Fact]
    public void Every_operator_agrees_on_small_and_unsigned_integers()
    {
        var expressions = new List<(string, string)>();
        foreach ((string left, string leftType) in FurtherIntegers)
        {
            foreach ((string right, string rightType) in FurtherIntegers.Select(number => (number.Name.Replace('1', '2'), number.Type)).Concat(Numbers.Where(number => number.Type is "int" or "long?" or "double")))
            {
                string type = PromotedInteger(leftType, rightType);
                expressions.AddRange(new[] { "+", "*", "/", "%" }.Select(operation => (type, $"{left} {operation} {right}")));
                expressions.AddRange(new[] { "==", "<", ">=" }.Select(operation => ("bool", $"{left} {operation} {right}")));
            }

            expressions.Add((PromotedInteger(leftType, "sbyte"), $"-{left}"));
            expressions.Add((PromotedInteger(leftType, "byte"), $"~{left}"));
        }

        ExpressionAgreement.Check(expressions, Rows, seed: 6);
    }

    [Fact]
    public void Every_conversion_of_small_and_unsigned_integers_agrees()
    {
        (string Name, string Type)[] all = [.. Numbers, .. FurtherIntegers];
        var expressions = new List<(string, string)>();
        foreach ((string operand, string from) in all)
        {
            expressions.AddRange(all.Where(to => FurtherIntegers.Contains(to) || (FurtherIntegers.Contains((operand, from)) && to.Type != from)).Select(to => (to.Type, $"({to.Type}){operand}")));
        }

        foreach ((string first, string type) in FurtherIntegers.Where(number => !number.Type.EndsWith('?')))
        {
            string second = first.Replace('1', '2');
            expressions.Add((type, $"Math.Min({first}, {second})"));
            expressions.Add((type, $"Math.Max({first}, ({type})7)"));
            expressions.Add((type, $"Math.Clamp({first}, {second}, ({type})100)"));
            expressions.Add((type is "byte" ? "short" : type is "ushort" ? "int" : type is "uint" ? "long" : type, $"Math.Abs({first})"));
            expressions.Add((type, $"B ? {first} : ({type})5"));
            expressions.Add((type, $"N{first} ?? 5"));
            expressions.Add((type + "?", $"B ? {first} : null"));
            expressions.Add((type, $"N{first}.GetValueOrDefault()"));
            expressions.Add(("bool", $"{first} == 5 && N{first} != null && N{first} > {second}"));
        }

        ExpressionAgreement.Check(expressions, Rows, seed: 7);
    }

    [Fact]
    public void Enums_agree()
        => ExpressionAgreement.Check(
        [
            .. new[] { "==", "!=", "<", "<=", ">", ">=" }.SelectMany(operation => new[]
            {
                ("bool", $"P1 {operation} P2"), ("bool", $"NP1 {operation} P1"), ("bool", $"P1 {operation} Color.Green"), ("bool", $"NA1 {operation} NA2"), ("bool", $"A1 {operation} Marks.Last"),
            }),
            .. new[] { "sbyte", "byte", "short", "ushort", "int", "uint", "long", "float", "double", "int?", "double?", "Marks", "Color?" }.SelectMany(type =>
                new[] { (type, $"({type})P1"), (type, $"({type})A1"), (type, $"({type})NA1!.Value") }),
            ("Color", "(Color)L"), ("Color", "(Color)D"), ("Marks", "(Marks)I"), ("Marks?", "(Marks?)ND"), ("Color?", "NP1"), ("Color", "NP1 ?? Color.Blue"), ("Color?", "B ? P1 : null"),
            ("Color", "B ? P1 : Color.Red"), ("Color", "P1 + 3"), ("Color?", "NP1 - 3"), ("int", "P1 - P2"), ("Marks", "A1 + 200"), ("Marks?", "2 + NA1"), ("byte", "(byte)(A1 - A2)"),
            ("Marks", "A1 & A2"), ("Marks", "A1 | Marks.Last"), ("Marks?", "NA1 ^ A2"), ("Marks", "~A1"), ("Color", "~P1"), ("Color?", "~NP1"), ("Color", "P1 & P2"),
            ("bool", "(A1 & Marks.Second) != 0"), ("bool", "A1.HasFlag(Marks.Both)"), ("bool", "P1.HasFlag(P2)"), ("bool", "NA1.HasValue"), ("Marks", "NA1.GetValueOrDefault()"),
            ("Color", "default(Color)"), ("long", "Math.Max((long)P1, L)"), ("bool", "NP1 is null"), ("int", "I & J"), ("long", "L | I"), ("uint?", "NY1 ^ Y2"), ("int", "H1 & O1"),
        ], Rows, seed: 8);

    [Fact]
    public void Dates_agree()
        => ExpressionAgreement.Check(
        [
            .. new[] { "==", "!=", "<", "<=", ">", ">=" }.SelectMany(operation => new[] { ("bool", $"Z1 {operation} Z2"), ("bool", $"NZ1 {operation} Z1"), ("bool", $"NZ1 {operation} NZ2") }),
            .. new[] { "Day", "Month", "Year", "DayOfYear", "DayNumber" }.SelectMany(part => new[] { ("int", $"Z1.{part}"), ("int", $"NZ1!.Value.{part}"), ("int", $"T.Date.{part}") }),
            ("System.DayOfWeek", "Z1.DayOfWeek"), ("bool", "Z1.DayOfWeek == System.DayOfWeek.Sunday"), ("int", "(int)T.Date.DayOfWeek"),
            ("System.DateOnly", "Z1.AddDays(I)"), ("System.DateOnly", "Z1.AddDays(1)"), ("System.DateOnly", "Z1.AddDays(H1)"), ("System.DateOnly?", "NZ1 ?? Z1"), ("System.DateOnly?", "B ? Z1 : null"),
            ("System.DateOnly", "T.Date"), ("Timestamp", "Timestamp.From(Z1)"), ("Timestamp", "Timestamp.From(Z1.AddDays(-1))"), ("Duration", "T - Timestamp.From(T.Date)"), ("int", "Z1.DayNumber - Z2.DayNumber"),
            ("System.DateOnly", "System.DateOnly.FromDayNumber(I)"), ("System.DateOnly", "System.DateOnly.FromDayNumber(738000)"), ("bool", "Z1 < new System.DateOnly(2024, 2, 29)"),
            ("System.DateOnly", "B ? new System.DateOnly(9999, 12, 31) : Z1"), ("System.DateOnly", "default(System.DateOnly)"), ("System.DateOnly", "NZ1.GetValueOrDefault()"), ("bool", "NZ1 is null"),
        ], Rows, seed: 9);

    [Fact]
    public void Null_logic_agrees()
        => ExpressionAgreement.Check(
        [
            .. new[] { "&", "|", "^" }.SelectMany(operation => new[] { ("B", "NB"), ("NB", "B"), ("NB", "NC"), ("B", "C") }
                .Select(pair => ("bool?", $"{pair.Item1} {operation} {pair.Item2}"))),
            .. new[] { "&&", "||", "&", "|", "^", "==", "!=" }.Select(operation => ("bool", $"B {operation} C")),
            .. new[] { "NL", "NI", "NF", "ND", "NB", "NS", "NT", "NU" }.SelectMany(member => new[] { "is null", "is not null", "== null", "!= null" }
                .Select(test => ("bool", $"{member} {test}"))),
            ("bool", "null == NL"), ("bool", "L == null"), ("bool", "NL < null"), ("bool", "NB == true"), ("bool", "NB != NC"), ("bool?", "!NB"), ("bool", "NB ?? false"),
            ("bool", "B && (NL / M) > 3"), ("bool", "B || (L / M) > 3"), ("long?", "B ? L / M : null"), ("long", "NL ?? L / M"), ("long?", "NL ?? NM"), ("long", "NI ?? L"),
            ("long?", "NI ?? NL"), ("double", "NI ?? D"), ("double", "NF ?? D"), ("long", "NL ?? NM ?? 3"), ("bool", "(NB ?? C) && NL.HasValue"), ("long", "NL.GetValueOrDefault()"),
            ("long", "NL!.Value"), ("int", "(int)NL!"), ("long?", "B ? (C ? NL : null) : NM"), ("double?", "B ? null : L"), ("string?", "B ? S : null"), ("string", "NS ?? R"),
            ("bool", "S == R"), ("bool", "NS != R"), ("bool", "NS == \"a\""), ("string", "B ? \"a\" : S"), ("bool?", "B ? NB : C"), ("bool?", "(bool?)B & NC"), ("double", "B ? D : L"),
        ], Rows, seed: 3);

    [Fact]
    public void Functions_agree()
        => ExpressionAgreement.Check(
        [
            .. new[] { ("int", "I", "J"), ("long", "L", "M"), ("float", "F", "G"), ("double", "D", "E") }.SelectMany(row => new[]
            {
                (row.Item1, $"Math.Min({row.Item2}, {row.Item3})"), (row.Item1, $"Math.Max({row.Item2}, {row.Item3})"),
                (row.Item1, $"Math.Abs({row.Item2})"), (row.Item1, $"Math.Clamp({row.Item2}, {row.Item3}, {row.Item2})"), (row.Item1, $"Math.Clamp({row.Item2}, -1, 1)"),
            }),
            .. new[] { "Sqrt", "Floor", "Ceiling", "Truncate", "Round" }.SelectMany(function => new[] { ("double", $"Math.{function}(D)"), ("double", $"Math.{function}(F)") }),
            ("double", "Math.Round(D, MidpointRounding.ToEven)"), ("double", "Math.Round(D, MidpointRounding.AwayFromZero)"), ("double", "Math.CopySign(D, L)"),
            ("long", "FeatureMath.GeoCell(D, E, 8)"), ("long", "FeatureMath.GeoCell(F, L, I)"), ("long?", "FeatureMath.GeoCell(ND, E, 26)"), ("long", "FeatureMath.GeoCell(longitude: D, latitude: E, level: 1)"),
            .. new[] { "Exp", "Exp2", "Expm1", "Log", "Log2", "Log10", "Log1p", "Cbrt", "Sin", "Cos", "Tan",
                "Asin", "Acos", "Atan", "Sinh", "Cosh", "Tanh", "Sigmoid", "Softplus", "Logit" }.SelectMany(function => new[]
            {
                ("double", $"FeatureMath.{function}(D)"), ("double?", $"FeatureMath.{function}(ND)"), ("double", $"FeatureMath.{function}(F)"), ("double", $"FeatureMath.{function}(0.75)"),
                ("double?", $"FeatureMath.{function}(NL)"), ("double?", $"B ? FeatureMath.{function}(D / E) : null"),
            }),
            .. new[] { "Pow", "Hypot", "Atan2" }.SelectMany(function => new[] { ("double", $"FeatureMath.{function}(D, E)"), ("double?", $"FeatureMath.{function}(ND, L)"), ("double", $"FeatureMath.{function}(D, 3)") }),
            ("double", "FeatureMath.Haversine(D, E, D / 2, 25.279652)"), ("double?", "FeatureMath.Haversine(54.687157, 25.279652, ND, E)"), ("double", "FeatureMath.Atan2(x: D, y: E)"),
            ("long", "FeatureMath.GeoCell(54.687157, 25.279652, 13)"), ("double", "Math.Max(val2: D, val1: E)"), ("double", "Math.Max(L, D)"), ("double?", "Math.Sqrt(ND ?? 2)"),
        ], Rows, seed: 4);

    [Fact]
    public void Times_and_durations_agree()
        => ExpressionAgreement.Check(
        [
            .. new[] { "HourOfDay", "MinuteOfHour", "SecondOfMinute", "DayOfWeek", "DayOfMonth", "Month", "Year", "Microseconds" }.SelectMany(part =>
                new[] { ("long", $"T.{part}"), ("long", $"NT!.Value.{part}"), ("long", $"(T + Duration.Hours(L)).{part}") }),
            .. new[] { "DayOfYear", "WeekOfYear", "Quarter", "HourOfDay", "MinuteOfHour", "SecondOfMinute", "DayOfWeek", "DayOfMonth", "Month", "Year" }.SelectMany(part =>
                new[] { "UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia" }.Select(zone => ("long", $"T.In(\"{zone}\").{part}"))),
            .. new[] { "HourSine", "HourCosine", "DayOfWeekSine", "DayOfWeekCosine", "MonthSine", "MonthCosine" }.SelectMany(part =>
                new[] { ("double", $"T.{part}"), ("double", $"(T + U).In(\"Asia/Kathmandu\").{part}"), ("double?", $"B ? V.{part} : null") }),
            ("long", "T.DayOfYear"), ("long", "T.WeekOfYear"), ("long", "T.Quarter"), ("bool", "T.IsWeekend"), ("bool", "V.In(\"Asia/Tokyo\").IsWeekend"), ("long", "NT!.Value.In(\"Europe/Vilnius\").HourOfDay"),
            .. new[] { "TotalSeconds", "TotalMinutes", "TotalHours", "TotalDays" }.SelectMany(part => new[] { ("double", $"U.{part}"), ("double", $"(T - V).{part}") }),
            .. new[] { "Milliseconds", "Seconds", "Minutes", "Hours", "Days" }.SelectMany(unit => new[] { ("Duration", $"Duration.{unit}(L)"), ("Timestamp", $"T + Duration.{unit}(3)") }),
            .. new[] { "==", "!=", "<", "<=", ">", ">=" }.SelectMany(operation => new[] { ("bool", $"T {operation} V"), ("bool", $"NT {operation} V"), ("bool", $"NU {operation} NW") }),
            ("Timestamp?", "NT + U"), ("Timestamp?", "T - NU"), ("Duration?", "NT - V"), ("Duration?", "NU + NW"), ("Duration?", "U - NU"), ("Timestamp", "new Timestamp(L)"),
            ("Duration", "new Duration(L)"), ("Timestamp?", "B ? T : null"), ("Duration", "NU ?? Duration.Days(1)"), ("Timestamp", "new Timestamp(5)"), ("Timestamp", "B ? new Timestamp(-1L) : T"),
        ], Rows, seed: 5);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Random_expressions_agree(int seed)
    {
        var generator = new RandomExpression(new Random(seed));

        ExpressionAgreement.Check([.. Enumerable.Range(0, 300).Select(_ => generator.Next(depth: 4))], Rows, seed);
    }

    [Fact]
    public void What_windows_keep_of_an_event_agrees_through_computed_members()
    {
        var generator = new RandomExpression(new Random(21), isTotal: true);
        ExpressionAgreement.CheckEvents([.. Enumerable.Range(0, 150).Select(_ => generator.Next(depth: 3)).Select(static item => (item.Type, $"=> {item.Expression};"))], Rows, seed: 22);
    }

    /// <summary>The type in which C# computes with two operands of which one is none of <c>int</c>, <c>long</c> and floating-point numbers.</summary>
    private static string PromotedInteger(string left, string right)
    {
        string[] both = [left.TrimEnd('?'), right.TrimEnd('?')];
        string nullable = left.EndsWith('?') || right.EndsWith('?') ? "?" : "";
        return nullable.Insert(0, both.Contains("double") ? "double"
            : both.Contains("long") ? "long"
            : both.Contains("uint") ? (both.Any(type => type is "sbyte" or "short" or "int") ? "long" : "uint")
            : "int");
    }

    private static string Second(string name)
        => name.Replace('I', 'J').Replace('L', 'M').Replace('F', 'G').Replace('D', 'E');

    /// <summary>The type of a binary operator's result; null where C# would turn a long into a float, which is refused.</summary>
    private static string? Promoted(string left, string right)
    {
        string[] both = [left.TrimEnd('?'), right.TrimEnd('?')];
        string nullable = left.EndsWith('?') || right.EndsWith('?') ? "?" : "";
        return both.Contains("double") ? "double" + nullable
            : both.Contains("float") ? (both.Contains("long") ? null : "float" + nullable)
            : both.Contains("long") ? "long" + nullable
            : "int" + nullable;
    }
}
