namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Writes random C# over the members of a request, within what a feature body may say.</summary>
/// <param name="random">Where the choices come from.</param>
/// <param name="isTotal">Whether nothing may be written that can fail: what a window's lambda may say.</param>
internal sealed class RandomExpression(Random random, bool isTotal = false)
{
    private static readonly string[] Numbers = ["int", "uint", "long", "float", "double"];
    private static readonly string[] Small = ["sbyte", "byte", "short", "ushort"];
    private static readonly string[] Types = [.. Numbers, .. Small, "bool", "Timestamp", "Duration", "string"];

    /// <summary>A type, and an expression of it.</summary>
    public (string Type, string Expression) Next(int depth)
    {
        string type = Pick(Types);
        bool nullable = random.Next(2) == 0;
        return (type + "?", nullable ? Nullable(type, depth) : Value(type, depth));
    }

    /// <summary>An expression of a type that is never null; not a constant, so that C# folds nothing that it would then refuse.</summary>
    private string Value(string type, int depth)
    {
        if (depth <= 0 || random.Next(8) == 0)
        {
            return Member(type);
        }

        int choice = random.Next(type == "string" ? 2 : 12);
        return choice switch
        {
            0 => $"({Value("bool", depth - 1)} ? {Value(type, depth - 1)} : {ValueOrConstant(type, depth - 1)})",
            1 => $"({Nullable(type, depth - 1)} ?? {ValueOrConstant(type, depth - 1)})",
            2 when type != "string" => $"({Nullable(type, depth - 1)}).GetValueOrDefault()",
            3 when type != "string" && !isTotal => $"({Nullable(type, depth - 1)}).Value",
            _ => Own(type, depth),
        };
    }

    private string Own(string type, int depth)
        => type switch
        {
            "bool" => Boolean(depth),
            "Timestamp" => Pick(
                () => $"({Value("Timestamp", depth - 1)} {Pick("+", "-")} {Value("Duration", depth - 1)})",
                () => $"new Timestamp({Value("long", depth - 1)})"),
            "Duration" => Pick(
                () => $"({Value("Timestamp", depth - 1)} - {Value("Timestamp", depth - 1)})",
                () => $"({Value("Duration", depth - 1)} {Pick("+", "-")} {Value("Duration", depth - 1)})",
                () => $"Duration.{Pick("Milliseconds", "Seconds", "Minutes", "Hours", "Days")}({Value("long", depth - 1)})",
                () => $"new Duration({Value("long", depth - 1)})"),
            "sbyte" or "byte" or "short" or "ushort" => SmallNumber(type, depth),
            _ => Number(type, depth),
        };

    /// <summary>What C# computes as an int, made small again.</summary>
    private string SmallNumber(string type, int depth)
        => Pick(
            () => $"({type})({Value(Pick(Small), depth - 1)} {Operator(isFloating: false)} {Value(Pick(Small), depth - 1)})",
            () => $"({type})({Value(Pick([.. Numbers, .. Small]), depth - 1)})",
            () => $"Math.{Pick("Min", "Max")}({Value(type, depth - 1)}, {Value(type, depth - 1)})");

    private string Number(string type, int depth)
    {
        bool isFloating = type is "float" or "double";
        return Pick(
            () => $"({Value(type, depth - 1)} {Operator(isFloating)} {ValueOrConstant(type, depth - 1)})",
            () => $"({Value(type, depth - 1)} {Operator(isFloating)} {ValueOrConstant(type, depth - 1)})",
            () => isFloating ? $"({Value(type, depth - 1)} / {Value(type, depth - 1)})" : $"({Value(type, depth - 1)} {Pick("/", "%")} {Pick(type == "uint" ? ["2", "7"] : ["2", "7", "-3"])})",
            () => isTotal && type == "uint" ? Member(type) : isFloating || isTotal ? $"(-{Value(type, depth - 1)})" : $"({Value(type, depth - 1)} {Pick("/", "%")} {Value(type, depth - 1)})",
            () => isFloating ? $"(-{Value(type, depth - 1)})" : $"(~{Value(type, depth - 1)})",
            () => $"({type})({Value(Pick(type == "float" ? ["int", "float", "double", .. Small] : [.. Numbers, .. Small]), depth - 1)})",
            () => $"Math.{Pick("Min", "Max")}({Value(type, depth - 1)}, {Value(type, depth - 1)})",
            () => (isTotal && !isFloating) || type == "uint" ? Member(type) : $"Math.Abs({Value(type, depth - 1)})",
            () => isTotal ? Member(type) : $"Math.Clamp({Value(type, depth - 1)}, {Value(type, depth - 1)}, {Value(type, depth - 1)})",
            () => type switch
            {
                "double" => Pick(
                    () => $"Math.{Pick("Sqrt", "Floor", "Ceiling", "Truncate", "Round")}({Value("double", depth - 1)})",
                    () => $"FeatureMath.{Pick("Exp", "Exp2", "Expm1", "Log", "Log2", "Log10", "Log1p", "Cbrt", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Sinh", "Cosh", "Tanh", "Sigmoid", "Softplus", "Logit")}({Value("double", depth - 1)})",
                    () => $"FeatureMath.{Pick("Pow", "Hypot", "Atan2")}({Value("double", depth - 1)}, {Value("double", depth - 1)})",
                    () => $"Math.Round({Value("double", depth - 1)}, MidpointRounding.AwayFromZero)",
                    () => $"Math.CopySign({Value("double", depth - 1)}, (double){Value("long", depth - 1)})",
                    () => $"({Value("Duration", depth - 1)}).Total{Pick("Seconds", "Minutes", "Hours", "Days")}"),
                "long" => Pick(
                    () => $"({Value("Timestamp", depth - 1)}).{Pick("HourOfDay", "MinuteOfHour", "SecondOfMinute", "DayOfWeek", "DayOfMonth", "Month", "Year", "Microseconds")}",
                    () => $"({Value("Timestamp", depth - 1)}).In(\"{Pick("Europe/Berlin", "America/New_York", "Pacific/Apia")}\").{Pick("HourOfDay", "DayOfYear", "WeekOfYear", "Quarter")}",
                    () => $"FeatureMath.GeoCell({Value("double", depth - 1)}, {Value("double", depth - 1)}, {Pick("1", "8", "26")})",
                    () => $"({Value("Duration", depth - 1)}).Microseconds"),
                _ => Member(type),
            });
    }

    private string Boolean(int depth)
    {
        string type = Pick(Types);
        bool isOrdered = type is not ("bool" or "string");
        string comparison = isOrdered ? Pick("==", "!=", "<", "<=", ">", ">=") : Pick("==", "!=");
        return Pick(
            () => $"({Either(type, depth - 1)} {comparison} {Either(type, depth - 1)})",
            () => $"({Either(type, depth - 1)} {comparison} {Either(type, depth - 1)})",
            () => $"({Value("bool", depth - 1)} {Pick("&&", "||", "&", "|", "^")} {Value("bool", depth - 1)})",
            () => $"(!{Value("bool", depth - 1)})",
            () => $"({Nullable(type, depth - 1)} {Pick("is null", "is not null", "== null", "!= null")})",
            () => type == "string" ? Member("bool") : $"({Nullable(type, depth - 1)}).HasValue");
    }

    private string Nullable(string type, int depth)
    {
        if (depth <= 0 || random.Next(6) == 0)
        {
            return "N" + Member(type);
        }

        if (type == "string")
        {
            return Pick(() => $"({Value("bool", depth - 1)} ? {Nullable(type, depth - 1)} : {Pick("null", Member(type))})", () => $"({Nullable(type, depth - 1)} ?? {Nullable(type, 0)})");
        }

        return Pick(
            () => $"({Value("bool", depth - 1)} ? ({type}?){Value(type, depth - 1)} : null)",
            () => $"({Nullable(type, depth - 1)} ?? {Nullable(type, depth - 1)})",
            () => $"({type}?)({Value(type, depth - 1)})",
            () => Lifted(type, depth),
            () => Lifted(type, depth),
            () => Lifted(type, depth));
    }

    private string Lifted(string type, int depth)
        => type switch
        {
            "bool" => Pick(
                () => $"({Nullable("bool", depth - 1)} {Pick("&", "|", "^")} {Either("bool", depth - 1)})",
                () => $"({Either("bool", depth - 1)} {Pick("&", "|", "^")} {Nullable("bool", depth - 1)})",
                () => $"(!{Nullable("bool", depth - 1)})"),
            "Timestamp" => $"({Nullable("Timestamp", depth - 1)} {Pick("+", "-")} {Either("Duration", depth - 1)})",
            "Duration" => Pick(
                () => $"({Either("Timestamp", depth - 1)} - {Nullable("Timestamp", depth - 1)})",
                () => $"({Nullable("Duration", depth - 1)} {Pick("+", "-")} {Either("Duration", depth - 1)})"),
            "sbyte" or "byte" or "short" or "ushort" => $"({type}?)({Nullable(Pick([.. Numbers, .. Small]), depth - 1)})",
            _ => Pick(
                () => $"({Nullable(type, depth - 1)} {Operator(type is "float" or "double")} {Either(type, depth - 1)})",
                () => isTotal && type == "uint" ? "N" + Member(type) : isTotal ? $"(-{Nullable(type, depth - 1)})" : $"({Either(type, depth - 1)} {Pick("/", "%")} {Nullable(type, depth - 1)})",
                () => type == "uint" ? "N" + Member(type) : $"(-{Nullable(type, depth - 1)})",
                () => $"({type}?)({Nullable(Pick(type == "float" ? ["int", "float", "double", .. Small] : [.. Numbers, .. Small]), depth - 1)})"),
        };

    private string Either(string type, int depth) => random.Next(2) == 0 ? Value(type, depth) : Nullable(type, depth);

    private string ValueOrConstant(string type, int depth) => random.Next(3) == 0 ? Constant(type) : Value(type, depth);

    private string Operator(bool isFloating) => isFloating ? Pick("+", "-", "*", "/", "%") : Pick("+", "-", "*", "&", "|", "^");

    private string Constant(string type)
        => type switch
        {
            "int" => Pick("0", "1", "-3", "2147483647"),
            "uint" => Pick("0U", "1U", "4294967295U"),
            "sbyte" or "byte" or "short" or "ushort" => $"({type}){Pick("0", "1", "100")}",
            "long" => Pick("0L", "1L", "-3L", "9223372036854775807L"),
            "float" => Pick("0f", "-0f", "1.5f", "float.NaN", "-3f"),
            "double" => Pick("0.0", "-0.0", "1.5", "double.NaN", "double.NegativeInfinity", "1e-310"),
            "bool" => Pick("true", "false"),
            "string" => Pick("\"a\"", "\"JFK\"", "\"\""),
            "Timestamp" => "new Timestamp(-1L)",
            _ => "Duration.Hours(3)",
        };

    private string Member(string type)
        => type switch
        {
            "int" => Pick("I", "J"),
            "uint" => Pick("Y1", "Y2"),
            "sbyte" => Pick("Q1", "Q2"),
            "byte" => Pick("O1", "O2"),
            "short" => Pick("H1", "H2"),
            "ushort" => Pick("K1", "K2"),
            "long" => Pick("L", "M"),
            "float" => Pick("F", "G"),
            "double" => Pick("D", "E"),
            "bool" => Pick("B", "C"),
            "string" => Pick("S", "R"),
            "Timestamp" => Pick("T", "V"),
            _ => Pick("U", "W"),
        };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Pick(params Func<string>[] choices) => choices[random.Next(choices.Length)]();
}
