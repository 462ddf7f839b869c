using System.Collections.Immutable;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Blocks. What stands behind an <c>if</c> is lowered once, whatever returns before it.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The body whose statements are being lowered.</summary>
    private Frame? frame;

    /// <summary>Lowers what a body returns, be it one expression or a block.</summary>
    private Expression? LowerReturned(IOperation body, ValueType type)
        => Body.Returned(body) is { } returned ? Coerce(Lower(returned), type)
            : Body.Block(body) is { } block ? LowerBlock(block, type)
            : Refuse(body);

    private Expression? LowerBlock(IBlockOperation block, ValueType type)
    {
        Frame? outer = frame;
        ImmutableDictionary<Place, Expression> before = flow!.Values;
        frame = new Frame(type);
        frame.Exits.Add(frame.Returned);
        Set(frame.Result, DefaultOf(type));
        Set(frame.Returned, Constant.Of(false));
        Expression? result = LowerStatements(Statements(block), 0, isLast: true) ? flow.Values[frame.Result] : null;
        flow.Values = before;
        frame = outer;
        return result;
    }

    /// <summary>The statements of a block, those of blocks in it among them: locals are told apart by what they are, not by their names.</summary>
    private static ImmutableArray<IOperation> Statements(IOperation? block)
        => block switch
        {
            null => [],
            IBlockOperation { Operations: var operations } => [.. operations.SelectMany(static statement => Statements(statement))],
            _ => [block],
        };

    /// <summary>Lowers the statements of a block from one on; false where one was refused.</summary>
    /// <param name="statements">The block.</param>
    /// <param name="first">The number of the first statement.</param>
    /// <param name="isLast">Whether the body ends with it, so that of all that it changes only the result is read.</param>
    private bool LowerStatements(ImmutableArray<IOperation> statements, int first, bool isLast)
    {
        for (int i = first; i < statements.Length; i++)
        {
            bool hasRest = i < statements.Length - 1;
            int next = i + 1;
            bool Rest() => LowerStatements(statements, next, isLast);
            if (statements[i] is IConditionalOperation branch)
            {
                if (LowerIf(branch, hasRest ? Rest : null, isLast) is not { } goesOn)
                {
                    return false;
                }

                if (!goesOn)
                {
                    return true;
                }
            }
            else if (!LowerStatement(statements[i]))
            {
                return false;
            }

            switch (HasLeft(flow!))
            {
                case Constant { Lane: 0 }:
                    break;
                case Constant:
                    return true;
                case var left when hasRest:
                    return LowerRest(left, Rest, isLast);
            }
        }

        return true;
    }

    private bool LowerStatement(IOperation statement)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        switch (statement)
        {
            case IVariableDeclarationGroupOperation group:
                return group.Declarations.SelectMany(static declaration => declaration.Declarators.Select(declarator => (declaration, declarator)))
                    .All(item => LowerDeclaration(item.declaration, item.declarator));
            case IExpressionStatementOperation { Operation: var operation }:
                return LowerEffect(operation);
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } returned }:
                return Coerce(Lower(returned), frame!.Type) is { } value && Return(value);
            case IThrowOperation:
                return Return(Error(frame!.Type));
            case IEmptyOperation or ILocalFunctionOperation:
                return true;
            default:
                Refuse(statement);
                return false;
        }
    }

    private bool Return(Expression value)
    {
        Set(frame!.Result, value);
        Set(frame.Returned, Constant.Of(true));
        return true;
    }

    private bool LowerDeclaration(IVariableDeclarationOperation declaration, IVariableDeclaratorOperation declarator)
    {
        ILocalSymbol local = declarator.Symbol;
        if (local.IsConst)
        {
            return true;
        }

        if (local.RefKind != RefKind.None || local.IsStatic || local.Type.ToValueType() is not { } type)
        {
            Refuse(declarator.Syntax, Rule.NotAllowed, declarator.Syntax.ToString(), Unsupported.Type(local.Type));
            return false;
        }

        if ((declarator.Initializer ?? declaration.Initializer) is not { } initializer)
        {
            Set(new Place(local), DefaultOf(type));
            return true;
        }

        return Lower(initializer.Value) is { } value && Assign(local, OfLocal(value, type));
    }

    private bool Assign(ISymbol local, Expression value)
    {
        Set(new Place(local), Bind(local.Name, value));
        return true;
    }

    /// <summary>Lowers an <c>if</c>, with what stands behind it where only one of its ways gets there. Whether it is still to be lowered; null where something was refused.</summary>
    private bool? LowerIf(IConditionalOperation branch, Func<bool>? rest, bool isLast)
        => Lower(branch.Condition) is { } condition
            ? LowerIf(condition, () => LowerStatements(Statements(branch.WhenTrue), 0, isLast && rest is null),
                () => LowerStatements(Statements(branch.WhenFalse), 0, isLast && rest is null), rest, isLast)
            : null;

    private bool? LowerIf(Expression condition, Func<bool> whenTrue, Func<bool> whenFalse, Func<bool>? rest, bool isLast)
    {
        if (condition is Constant known)
        {
            return (known.Lane != 0 ? whenTrue : whenFalse)() ? true : null;
        }

        (Flow yes, bool isYesLowered) = Along(whenTrue);
        (Flow no, bool isNoLowered) = Along(whenFalse);
        if (!isYesLowered || !isNoLowered)
        {
            return null;
        }

        bool goesOn = true;
        (bool yesLeaves, bool noLeaves) = (HasLeft(yes) is Constant { Lane: not 0 }, HasLeft(no) is Constant { Lane: not 0 });
        if (yesLeaves && noLeaves)
        {
            goesOn = false;
        }
        else if ((yesLeaves || noLeaves) && rest is not null)
        {
            if (!Continue(yesLeaves ? no : yes, rest))
            {
                return null;
            }

            goesOn = false;
        }

        Join(condition, (yes, null), (no, null), isLast && (!goesOn || rest is null) ? IsResult : null);
        return goesOn;
    }

    private bool IsResult(Place place) => place == frame!.Result || place.Equals(frame.Returned);

    /// <summary>Lowers what stands behind something that may have left the block: it runs only where that has not.</summary>
    private bool LowerRest(Expression left, Func<bool> rest, bool isLast)
    {
        left = Bind("left", left);
        (Flow skipped, _) = Along(static () => true);
        (Flow gone, bool isLowered) = Along(() =>
        {
            foreach (Place exit in frame!.Exits)
            {
                Set(exit, Constant.Of(false));
            }

            return rest();
        });
        if (!isLowered)
        {
            return false;
        }

        Join(left, (skipped, null), (gone, null), isLast ? IsResult : null);
        return true;
    }

    private bool Continue(Flow way, Func<bool> rest)
    {
        Flow outer = flow!;
        flow = way;
        bool isLowered = rest();
        flow = outer;
        return isLowered;
    }

    /// <summary>Whether a way has left the present block.</summary>
    private Expression HasLeft(Flow way)
        => frame!.Exits.Select(exit => way.Values[exit]).Aggregate((left, right) => Choose(left, Constant.Of(true), right));

    /// <summary>What throws: an error, whenever it is evaluated.</summary>
    private static Expression Error(ValueType type) => Coerce(new ValueOf(new Null(type.AsNullable()), type.NotNull()), type)!;
}
