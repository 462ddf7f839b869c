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
    private Expression? LowerReturned(IOperation body, ValueType type, bool isLocal = false)
        => Body.Returned(body) is { } returned ? Coerce(Lower(returned), type)
            : Body.Block(body) is { } block ? LowerBlock(block, type, isLocal)
            : Refuse(body);

    /// <param name="block">The statements.</param>
    /// <param name="type">The type of what they return.</param>
    /// <param name="isLocal">Whether they may change the locals around them.</param>
    private Expression? LowerBlock(IBlockOperation block, ValueType type, bool isLocal = false)
    {
        Frame? outer = frame;
        frame = new Frame(type, isLocal);
        frame.Exits.Add(frame.Returned);
        Set(frame.Result, DefaultOf(type));
        Set(frame.Returned, Constant.Of(false));
        Expression? result = LowerStatements(Statements(block), isLast: !isLocal) ? flow!.Values[frame.Result] : null;
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

    /// <summary>Lowers statements, and what comes behind them once they are through; false where something was refused.</summary>
    /// <param name="statements">A block.</param>
    /// <param name="isLast">Whether the body ends with it, so that of all that it changes only the result is read.</param>
    /// <param name="after">What comes behind the block, if that is to be lowered with it.</param>
    private bool LowerStatements(ImmutableArray<IOperation> statements, bool isLast, Func<bool>? after = null)
    {
        if (statements.IsEmpty)
        {
            return after is null || after();
        }

        ImmutableArray<IOperation> behind = statements.RemoveAt(0);
        Func<bool>? rest = behind.IsEmpty ? after : () => LowerStatements(behind, isLast, after);
        bool? goesOn = statements[0] switch
        {
            IConditionalOperation branch => LowerIf(branch, rest, isLast),
            ISwitchOperation choice => LowerSwitch(choice, rest, isLast),
            var statement => LowerStatement(statement) ? true : null,
        };
        return goesOn is { } isThrough && (!isThrough || rest is null || LowerRest(rest, isLast));
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
            case ILoopOperation loop:
                return LowerLoop(loop);
            case IBranchOperation branch:
                return LowerBranch(branch);
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

        if (IsArray(local.Type) && (declarator.Initializer ?? declaration.Initializer) is { Value: var listed })
        {
            arrays.Remove(local);
            if (ElementsOf(listed) is not { } elements)
            {
                return false;
            }

            arrays.Add(local, elements);
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

    /// <summary>Lowers an <c>if</c>, with what stands behind it where only one of its ways gets there. Whether that is still to be lowered; null where something was refused.</summary>
    private bool? LowerIf(IConditionalOperation branch, Func<bool>? rest, bool isLast)
    {
        (ImmutableArray<IOperation> yes, ImmutableArray<IOperation> no) = (Statements(branch.WhenTrue), Statements(branch.WhenFalse));
        return Lower(branch.Condition) is { } condition
            ? LowerIf(condition, (isEnd, after) => LowerStatements(yes, isEnd || (!frame!.IsLocal && AlwaysReturns(yes)), after),
                (isEnd, after) => LowerStatements(no, isEnd || (!frame!.IsLocal && AlwaysReturns(no)), after), rest, isLast)
            : null;
    }

    private bool? LowerIf(Expression condition, Func<bool, Func<bool>?, bool> whenTrue, Func<bool, Func<bool>?, bool> whenFalse, Func<bool>? rest, bool isLast)
    {
        bool isEnd = isLast && rest is null;
        if (condition is Constant known)
        {
            return (known.Lane != 0 ? whenTrue : whenFalse)(isEnd, null) ? true : null;
        }

        (Flow yes, bool isYesLowered) = Along(() => whenTrue(isEnd, null));
        bool yesLeaves = HasLeft(yes) is Constant { Lane: not 0 };
        bool goesOn = !yesLeaves || rest is null;
        (Flow no, bool isNoLowered) = Along(() => goesOn ? whenFalse(isEnd, null) : whenFalse(isLast, rest));
        if (!isYesLowered || !isNoLowered)
        {
            return null;
        }

        if (goesOn && rest is not null && HasLeft(no) is Constant { Lane: not 0 })
        {
            if (!Continue(yes, () => LowerRest(rest, isLast)))
            {
                return null;
            }

            goesOn = false;
        }

        Join(condition, (yes, null), (no, null), isLast && (!goesOn || rest is null) ? IsResult : null);
        return goesOn;
    }

    /// <summary>Whether nothing gets behind a block: of what it changes, only the result is read.</summary>
    private static bool AlwaysReturns(ImmutableArray<IOperation> statements)
        => statements.LastOrDefault() switch
        {
            IReturnOperation or IThrowOperation => true,
            IConditionalOperation branch => AlwaysReturns(Statements(branch.WhenTrue)) && AlwaysReturns(Statements(branch.WhenFalse)),
            _ => false,
        };

    private bool IsResult(Place place) => place == frame!.Result || place.Equals(frame.Returned);

    /// <summary>Lowers what stands behind something that may have left the block: it runs only where that has not.</summary>
    /// <param name="rest">What stands behind it.</param>
    /// <param name="isLast">Whether the body ends with that.</param>
    /// <param name="own">Locals that only what stands behind reads, so that they are what they are there.</param>
    private bool LowerRest(Func<bool> rest, bool isLast, IReadOnlyList<ILocalSymbol>? own = null)
    {
        Expression left = HasLeft(flow!);
        if (left is Constant known)
        {
            return known.Lane != 0 || rest();
        }

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

        List<Place> kept = [.. (own ?? []).Select(static local => new Place(local)).Where(place => flow!.Values.ContainsKey(place) && gone.Values[place] is Constant)];
        Join(left, (skipped, null), (gone, null), isLast ? IsResult : kept.Count > 0 ? place => !kept.Contains(place) : null);
        kept.ForEach(place => Set(place, gone.Values[place]));
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
