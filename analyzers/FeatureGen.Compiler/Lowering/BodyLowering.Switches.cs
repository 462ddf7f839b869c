using System.Collections.Immutable;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary><c>switch</c>, as the chain of conditions that it is.</summary>
internal sealed partial class BodyLowering
{
    private Expression? LowerSwitchExpression(ISwitchExpressionOperation choice)
        => choice.Type.ToValueType() is not { } type ? RefuseType(choice, choice.Type!)
            : LowerMatched(choice.Value) is { } matched ? LowerArms(choice.Arms, 0, matched, type)
            : null;

    /// <summary>The arms from one on; where none matches, C# throws.</summary>
    private Expression? LowerArms(ImmutableArray<ISwitchExpressionArmOperation> arms, int first, IReadOnlyList<Expression> matched, ValueType type)
    {
        if (first == arms.Length)
        {
            return Error(type);
        }

        ISwitchExpressionArmOperation arm = arms[first];
        if (LowerCase(arm.Pattern, arm.Guard, matched) is not { } condition)
        {
            return null;
        }

        if (condition is Constant known)
        {
            return known.Lane == 0 ? LowerArms(arms, first + 1, matched, type) : OfType(Lower(arm.Value), type);
        }

        (Flow yes, Expression? value) = Along(() => OfType(Lower(arm.Value), type));
        (Flow no, Expression? otherwise) = Along(() => LowerArms(arms, first + 1, matched, type));
        return value is null || otherwise is null ? null : Join(condition, (yes, value), (no, otherwise), isExpression: true);
    }

    /// <summary>A value as an expression of a type has it; of a text, whether it can be null is known better than by its type.</summary>
    private static Expression? OfType(Expression? value, ValueType type) => value is null ? null : OfLocal(value, type);

    /// <summary>Whether a pattern matches and what it says with <c>when</c> holds.</summary>
    private Expression? LowerCase(IPatternOperation pattern, IOperation? guard, IReadOnlyList<Expression> matched)
        => LowerPattern(pattern, matched) is not { } matches ? null
            : guard is null ? matches
            : LowerShortCircuit(matches, isAnd: true, guard);

    private bool? LowerSwitch(ISwitchOperation choice, Func<bool>? rest, bool isLast)
    {
        if (LowerMatched(choice.Value) is not { } matched)
        {
            return null;
        }

        // What is matched by nothing else comes to the default, wherever that stands.
        ISwitchCaseOperation? otherwise = choice.Cases.FirstOrDefault(static section => section.Clauses.Any(static clause => clause.CaseKind == CaseKind.Default));
        List<ISwitchCaseOperation> sections = [.. choice.Cases.Where(section => section != otherwise)];

        bool? LowerFrom(int first, Func<bool>? after, bool isEnd)
        {
            if (first == sections.Count)
            {
                return otherwise is null || LowerSection(otherwise, choice.ExitLabel, isEnd && after is null) ? true : null;
            }

            return LowerClauses(sections[first], matched) is { } condition
                ? LowerIf(condition, (end, _) => LowerSection(sections[first], choice.ExitLabel, end), (end, behind) => LowerBehind(first + 1, behind, end), after, isEnd)
                : null;
        }

        bool LowerBehind(int first, Func<bool>? after, bool isEnd)
            => LowerFrom(first, after, isEnd) is { } goesOn && (!goesOn || after is null || LowerRest(after, isEnd));

        return LowerFrom(0, rest, isLast);
    }

    /// <summary>The statements of a section: <c>break</c> leads behind the switch, as the section's end does.</summary>
    private bool LowerSection(ISwitchCaseOperation section, ILabelSymbol exit, bool isLast)
        => LowerBreakable(exit, () => LowerStatements([.. section.Body.SelectMany(static statement => Statements(statement))], isLast));

    /// <summary>Lowers what a label can be reached from, and arrives there.</summary>
    private bool LowerBreakable(ILabelSymbol label, Func<bool> lower)
    {
        var left = new Place(label, "left");
        frame!.Exits.Add(left);
        Set(left, Constant.Of(false));
        bool isLowered = lower();
        Set(left, Constant.Of(false));
        frame.Exits.Remove(left);
        return isLowered;
    }

    /// <summary>Whether one of a section's clauses matches.</summary>
    private Expression? LowerClauses(ISwitchCaseOperation section, IReadOnlyList<Expression> matched)
    {
        Expression any = Constant.Of(false);
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            Expression? Matches() => clause switch
            {
                IPatternCaseClauseOperation pattern => LowerCase(pattern.Pattern, pattern.Guard, matched),
                ISingleValueCaseClauseOperation { Value: var value } when matched is [{ } input] => LowerConstantPattern(value, input),
                _ => Refuse(clause),
            };
            (Flow evaluated, Expression? matches) = Along(Matches);
            (Flow skipped, _) = Along(static () => true);
            if (matches is null)
            {
                return null;
            }

            any = any is Constant ? Taken(evaluated, matches) : Join(any, (skipped, Constant.Of(true)), (evaluated, matches), isExpression: true)!;
        }

        return any;
    }

    /// <summary>Goes on along a way that begins here and has no other beside it.</summary>
    private Expression Taken(Flow way, Expression value)
    {
        flow!.Bindings.AddRange(way.Bindings);
        flow.Values = way.Values;
        return value;
    }

    private bool LowerBranch(IBranchOperation branch)
    {
        var target = new Place(branch.Target, "left");
        if (!frame!.Exits.Contains(target))
        {
            Refuse(branch.Syntax, Rule.NotAllowed, branch.Syntax.ToString(), "of jumps, break and continue are compiled");
            return false;
        }

        Set(target, Constant.Of(true));
        return true;
    }
}
