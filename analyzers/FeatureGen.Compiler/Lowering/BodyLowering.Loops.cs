using System.Globalization;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Loops whose rounds are known when they are compiled: they are written out.</summary>
internal sealed partial class BodyLowering
{
    private const int MostRounds = 256;
    private const int MostRoundsOfABody = 1024;

    private int rounds;

    private bool LowerLoop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForLoopOperation counted:
                return counted.Before.All(LowerStatement) && LowerBreakable(counted.ExitLabel, () => LowerRounds(counted));
            case IForEachLoopOperation { IsAsynchronous: false } each when each.LoopControlVariable is IVariableDeclaratorOperation { Symbol: var local }:
                return ElementsOf(each.Collection) is { } elements && LowerBreakable(each.ExitLabel, () => LowerRounds(each, local, elements));
            default:
                Refuse(loop.Syntax.GetFirstToken().Parent!, Rule.NotAllowed, loop.Syntax.GetFirstToken().Text,
                    "how often it runs is known only when it runs; count rounds with for, up to a constant, and leave by break");
                return false;
        }
    }

    private bool LowerRounds(IForLoopOperation loop)
    {
        for (int round = 0; ; round++)
        {
            if (HasLeft(flow!) is Constant { Lane: not 0 })
            {
                return true;
            }

            Expression? condition = loop.Condition is null ? Constant.Of(true) : Lower(loop.Condition);
            switch (condition)
            {
                case null:
                    return false;
                case Constant { Lane: 0 }:
                    return true;
                case Constant when IsFewEnough(loop, round):
                    break;
                case Constant:
                    return false;
                default:
                    Refuse(loop.Condition!.Syntax, Rule.NotAllowed, loop.Condition.Syntax.ToString(), "how many rounds a loop has must be known when it is compiled: count up to a constant, and leave by break");
                    return false;
            }

            bool Round() => LowerBreakable(loop.ContinueLabel, () => LowerStatements(Statements(loop.Body), isLast: false)) && LowerRest(() => loop.AtLoopBottom.All(LowerStatement), isLast: false, loop.Locals);
            if (!LowerRest(Round, isLast: false, loop.Locals))
            {
                return false;
            }
        }
    }

    private bool LowerRounds(IForEachLoopOperation loop, ILocalSymbol local, IReadOnlyList<Expression> elements)
    {
        for (int round = 0; round < elements.Count; round++)
        {
            if (local.Type.ToValueType() is not { } type || elements[round].Type.Scalar != type.Scalar)
            {
                RefuseType(loop.LoopControlVariable, local.Type);
                return false;
            }

            Expression element = OfLocal(elements[round], type);
            if (!IsFewEnough(loop, round) || !LowerRest(() => Assign(local, element) && LowerBreakable(loop.ContinueLabel, () => LowerStatements(Statements(loop.Body), isLast: false)), isLast: false))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsFewEnough(ILoopOperation loop, int round)
    {
        if (round < MostRounds && ++rounds <= MostRoundsOfABody)
        {
            return true;
        }

        SyntaxNode head = loop.Syntax;
        Refuse(head, Rule.NotAllowed, head.ToString().Split('\n', '{')[0].Trim(),
            $"a loop is written out, {MostRounds} rounds at most, and {MostRoundsOfABody.ToString("N0", CultureInfo.InvariantCulture)} of all loops of a body");
        return false;
    }
}
