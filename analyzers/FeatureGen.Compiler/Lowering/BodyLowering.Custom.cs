using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary><c>Past(w).Aggregate(new Spread(), a => a.Amount)</c>: the user's code runs as it stands, if all of it may.</summary>
    private Expression? LowerCustom(IInvocationOperation invocation)
    {
        List<IOperation> arguments = [.. invocation.Arguments.OrderBy(static argument => argument.Parameter!.Ordinal).Select(static argument => argument.Value)];
        if (LowerWindow(invocation.Instance) is not { } source || LowerLambda(arguments[1]) is not { } selection
            || CustomOf(arguments[0], invocation.TargetMethod) is not { } custom)
        {
            return null;
        }

        return new Aggregate(custom.Result.AsNullable(), AggregateFunction.Custom, source.Window, source.Filter, Unlift(selection)) { Custom = custom };
    }

    private CustomAggregate? CustomOf(IOperation argument, IMethodSymbol method)
    {
        IOperation given = argument is IConversionOperation { Operand: var operand } ? operand : argument;
        if (given is not IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Type: INamedTypeSymbol { IsValueType: true } type })
        {
            Refuse(given.Syntax, Rule.NotAllowed, given.Syntax.ToString(), "an aggregate is a struct that is created where it is given, such as new Spread()");
            return null;
        }

        if (method.TypeArguments is not [{ } state, { } input, { } result] || input.ToEnum() is not null || result.ToEnum() is not null || input.ToValueType() is not { Scalar: not Scalar.String } inputType
            || result.ToValueType() is not { Scalar: not Scalar.String } resultType)
        {
            Refuse(given.Syntax, Rule.NotAllowed, given.Syntax.ToString(), "an aggregate takes and gives numbers, booleans, times or durations; an enum as the integer that it is");
            return null;
        }

        var code = new CustomCode(context);
        Refusal? refusal = code.Refuse(type, given.Syntax);
        if (code.Incomplete)
        {
            Incomplete = true;
            return null;
        }

        if (refusal is not null)
        {
            Refuse(refusal.Place, refusal.Rule, refusal.Arguments);
            return null;
        }

        return new CustomAggregate(StructParser.Qualified(type), StructParser.Qualified(state), inputType, resultType, code.Text);
    }
}
