using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    // As the runtime's GeoCell has them.
    private const int LevelOfCell = 2;
    private const int CoarsestCell = 1;
    private const int FinestCell = 26;

    private Expression? LowerInvocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        string owner = method.ContainingType.FullName();
        return owner switch
        {
            Names.EventWindow => LowerAggregate(invocation),
            Names.CurrentVersion => LowerVersion(invocation),
            Names.FeatureDefinition or Names.Duration => LowerDuration(invocation),
            "System.Math" => LowerMath(invocation),
            Names.FeatureMath => LowerFeatureMath(invocation),
            Names.DateOnly when method.Name is "AddDays" or "FromDayNumber" => LowerDate(invocation),
            Names.Timestamp when method is { Name: "From", Parameters: [{ Type: var from }] } && from.ToValueType() is { Scalar: Scalar.Date } => LowerFunction(Function.Midnight, invocation),
            "System.Enum" when method.Name == "HasFlag" => LowerHasFlag(invocation),
            "System.Nullable`1" when method is { Name: "GetValueOrDefault", Parameters.Length: 0 } => LowerValueOrDefault(invocation),
            _ when IsOfThisProject(method) => LowerCall(invocation),
            _ when method.Has(Names.FeatureFunctionAttribute) => Refuse(invocation.Syntax, Rule.NotAllowed, invocation.Syntax.ToString(),
                $"{method.Name} is declared in {method.ContainingAssembly.Name}, another project, whose code cannot be read yet; declare it in the project of the feature classes"),
            _ when invocation.Instance is IPropertyReferenceOperation { Type: { } type } read && type.ToValueType() is null
                => RefuseType(read, type),
            _ => Refuse(invocation),
        };
    }

    /// <summary><c>Hours(3)</c>, <c>Duration.Minutes(30 + Distance / 8)</c>.</summary>
    private Expression? LowerDuration(IInvocationOperation invocation)
    {
        long unit = invocation.TargetMethod.Name switch
        {
            "Milliseconds" => 1_000,
            "Seconds" => 1_000_000,
            "Minutes" => 60_000_000,
            "Hours" => 3_600_000_000,
            "Days" => 86_400_000_000,
            _ => 0,
        };
        if (unit == 0 || invocation.Arguments.Length != 1)
        {
            return Refuse(invocation);
        }

        return Lower(invocation.Arguments[0].Value) switch
        {
            null => null,
            Constant constant => DurationConstant(unchecked(constant.Lane * unit)),
            { } count => new Call(Function.ToDuration,
                new List<Expression> { new Arithmetic(ArithmeticOperator.Multiply, count, Constant.Of(unit), count.Type) },
                new ValueType(Scalar.Duration)),
        };
    }

    private Expression? LowerMath(IInvocationOperation invocation)
        => MathFunction(invocation) is { } function ? LowerFunction(function, invocation) : Refuse(invocation);

    private Expression? LowerFeatureMath(IInvocationOperation invocation)
        => Enum.TryParse(invocation.TargetMethod.Name, out Function function)
            ? function == Function.GeoCell ? LowerGeoCell(invocation) : LowerFunction(function, invocation)
            : Refuse(invocation);

    private Expression? LowerGeoCell(IInvocationOperation invocation)
    {
        IOperation level = invocation.Arguments.First(argument => argument.Parameter?.Ordinal == LevelOfCell).Value;
        while (level is IConversionOperation { IsImplicit: true } widened)
        {
            level = widened.Operand;
        }

        return level.ConstantValue is { HasValue: true, Value: int and (< CoarsestCell or > FinestCell) }
            ? Refuse(level.Syntax, Rule.NotAllowed, level.Syntax.ToString(), $"a cell's level is {CoarsestCell} to {FinestCell}")
            : LowerFunction(Function.GeoCell, invocation);
    }

    private Expression? LowerFunction(Function function, IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.ReturnType.ToValueType() is not { } type)
        {
            return Refuse(invocation);
        }

        var arguments = new List<Expression>();
        foreach (IArgumentOperation argument in invocation.Arguments
            .Where(argument => argument.Parameter?.Type.TypeKind != TypeKind.Enum)
            .OrderBy(argument => argument.Parameter?.Ordinal))
        {
            if (Lower(argument.Value) is not { } value)
            {
                return null;
            }

            arguments.Add(value);
        }

        return new Call(function, arguments, type);
    }

    private static Function? MathFunction(IInvocationOperation invocation)
    {
        string name = invocation.TargetMethod.Name;
        if (name == "Round" && invocation.Arguments.Length == 2)
        {
            // Round(x, digits) has no vector form; of the modes, these two have.
            return invocation.Arguments[1] is { Parameter.Type.TypeKind: TypeKind.Enum, Value.ConstantValue: { HasValue: true, Value: int mode } }
                ? mode switch
                {
                    (int)MidpointRounding.ToEven => Function.Round,
                    (int)MidpointRounding.AwayFromZero => Function.RoundAwayFromZero,
                    _ => null,
                }
                : null;
        }

        return name is "Abs" or "Min" or "Max" or "Clamp" or "Sqrt" or "Floor" or "Ceiling" or "Truncate" or "Round" or "CopySign"
            ? (Function)Enum.Parse(typeof(Function), name)
            : null;
    }

    private Expression? LowerDate(IInvocationOperation invocation)
    {
        var function = (Function)Enum.Parse(typeof(Function), invocation.TargetMethod.Name);
        if (invocation.Instance is null)
        {
            return LowerFunction(function, invocation);
        }

        return Lower(invocation.Instance) is { } date && Lower(invocation.Arguments[0].Value) is { } days
            ? new Call(function, new List<Expression> { date, days }, date.Type with { Nullable = date.Type.Nullable || days.Type.Nullable })
            : null;
    }

    /// <summary><c>new DateOnly(2024, 2, 29)</c>, of constants.</summary>
    private Expression? LowerDateCreation(IObjectCreationOperation creation)
    {
        int[] parts = [.. creation.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal)
            .Select(argument => argument.Value.ConstantValue is { HasValue: true, Value: int part } ? part : 0)];
        if (parts is [>= 1 and <= 9999, >= 1 and <= 12, >= 1] && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1]))
        {
            return new Constant(new ValueType(Scalar.Date), new DateTime(parts[0], parts[1], parts[2]).Ticks / TimeSpan.TicksPerDay);
        }

        return Refuse(creation.Syntax, Rule.NotAllowed, creation.Syntax.ToString(), "year, month and day are constants of a date that there is; count days from one by AddDays");
    }

    /// <summary><c>x.HasFlag(y)</c> as <c>(x &amp; y) == y</c>. C# boxes both; of two different enums it throws, which the types tell.</summary>
    private Expression? LowerHasFlag(IInvocationOperation invocation)
    {
        IOperation value = Unboxed(invocation.Instance!);
        IOperation flag = Unboxed(invocation.Arguments[0].Value);
        if (!SymbolEqualityComparer.Default.Equals(value.Type, flag.Type) || value.Type.ToValueType() is not { Nullable: false } type)
        {
            return Refuse(invocation);
        }

        return Lower(value) is { } bits && Lower(flag) is { } wanted && LowerArithmetic(ArithmeticOperator.And, bits, wanted, type) is { } common
            ? new Comparison(ComparisonOperator.Equal, common, wanted)
            : null;
    }

    private static IOperation Unboxed(IOperation operation)
        => operation is IConversionOperation { Type.SpecialType: SpecialType.System_Enum, Operand: var operand } ? operand : operation;

    private Expression? LowerValueOrDefault(IInvocationOperation invocation)
        => Lower(invocation.Instance!) switch
        {
            null => null,
            { Type.Nullable: false } value => value,
            { } value => new ValueOrDefault(value, value.Type.NotNull()),
        };

    private Expression? LowerCreation(IObjectCreationOperation creation)
    {
        if (creation.Type.ToValueType() is { Scalar: Scalar.Date })
        {
            return LowerDateCreation(creation);
        }

        Function? function = creation.Type?.ToDisplayString() switch
        {
            Names.Timestamp => Function.ToTimestamp,
            Names.Duration => Function.ToDuration,
            _ => null,
        };
        if (function is null || creation.Arguments.Length != 1 || creation.Initializer is not null)
        {
            return Refuse(creation);
        }

        return Lower(creation.Arguments[0].Value) switch
        {
            null => null,
            Constant constant => constant with { Type = creation.Type.ToValueType()!.Value },
            { } microseconds => new Call(function.Value, new List<Expression> { microseconds }, creation.Type.ToValueType()!.Value),
        };
    }
}
