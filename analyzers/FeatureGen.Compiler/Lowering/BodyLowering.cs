using System.Collections.Immutable;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Lowers one body to the intermediate form, by an allow-list: the first operation that is not on it is refused.</summary>
/// <remarks>
/// Code that does not bind yet is <em>incomplete</em>, never refused: the compiler already says so. Methods return null in both cases.
/// The parts of this class are split by the family of operations that they know.
/// </remarks>
internal sealed partial class BodyLowering(LoweringContext context, DefinitionScope? definition)
{
    private const int DeepestInlining = 32;

    private readonly List<ISymbol> inlined = [];

    /// <summary>The parameter of the lambda that is being lowered, and the struct that it is.</summary>
    private IParameterSymbol? eventParameter;
    private StructMembers? eventMembers;

    /// <summary>The struct that <c>this</c> is, while a computed member is inlined.</summary>
    private StructMembers? self;

    public LoweringContext Context => context;

    /// <summary>The C# of the filters and selections that were lowered, as generated comments quote it.</summary>
    public List<Quote> Quotes { get; } = [];

    /// <summary>What stands first in the way, if anything was refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether some of the code does not bind, so that nothing can be said about it.</summary>
    public bool Incomplete { get; private set; }

    /// <summary>The parameter of an <c>[Over]</c> method and its duration in this expansion.</summary>
    public (IParameterSymbol Symbol, long Microseconds)? Window { get; init; }

    /// <summary>Whether the outcome may be read: in labels.</summary>
    public bool MayReadOutcome { get; init; }

    /// <summary>Lowers what a property or method returns, as a value of <paramref name="type"/>.</summary>
    public Expression? LowerBody(SyntaxNode body, ValueType type)
    {
        IOperation? operation = context.Operation(body);
        if (operation is null || IsBroken(operation))
        {
            Incomplete = true;
            return null;
        }

        if (flow is null)
        {
            return Closed(() => LowerReturned(operation, type));
        }

        ImmutableDictionary<Place, Expression> before = flow.Values;
        Expression? value = LowerReturned(operation, type);
        Leave(before);
        return value;
    }

    /// <summary>Lowers an expression, such as a join's key.</summary>
    public Expression? Lower(IOperation operation)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (flow is null)
        {
            return Closed(() => Lower(operation));
        }

        if (operation.ConstantValue is { HasValue: true, Value: not null })
        {
            return LowerConstant(operation);
        }

        return operation switch
        {
            IParenthesizedOperation parenthesized => Lower(parenthesized.Operand),
            IConversionOperation conversion => LowerConversion(conversion),
            IBinaryOperation binary => LowerBinary(binary),
            IUnaryOperation unary => LowerUnary(unary),
            IConditionalOperation { WhenFalse: not null, IsRef: false } conditional => LowerConditional(conditional),
            ICoalesceOperation coalesce => LowerCoalesce(coalesce),
            IIsPatternOperation pattern => LowerIsPattern(pattern),
            IIsTypeOperation type => LowerIsType(type),
            ISwitchExpressionOperation choice => LowerSwitchExpression(choice),
            IPropertyReferenceOperation property => LowerProperty(property),
            IParameterReferenceOperation parameter => LowerParameter(parameter),
            IInvocationOperation invocation => LowerInvocation(invocation),
            IObjectCreationOperation creation => LowerCreation(creation),
            ILocalReferenceOperation local => LowerLocal(local),
            IFieldReferenceOperation field => LowerField(field),
            IArrayElementReferenceOperation { Indices: [{ } index], Type: { } element } array => LowerElementAt(array.ArrayReference, index, element),
            ISimpleAssignmentOperation assignment => LowerAssignment(assignment),
            ICompoundAssignmentOperation assignment => LowerCompoundAssignment(assignment),
            IIncrementOrDecrementOperation increment => LowerIncrement(increment),
            ICoalesceAssignmentOperation assignment => LowerCoalesceAssignment(assignment),
            IDefaultValueOperation { Type: { } type } when type.ToValueType() is { Nullable: true } nullable => new Null(nullable),
            IDefaultValueOperation { Type: { } type } when type.ToValueType() is { Scalar: Scalar.Timestamp or Scalar.Duration or Scalar.Date } time => new Constant(time, 0),
            _ => Refuse(operation),
        };
    }

    public Expression? Refuse(SyntaxNode place, DiagnosticDescriptor rule, params string[] arguments)
    {
        if (!Incomplete)
        {
            Refusal ??= new Refusal(place, rule, Reached(arguments));
        }

        return null;
    }

    /// <summary>What a message names first is followed by the methods that lead there: it stands in one of them, and not in the feature.</summary>
    private string[] Reached(string[] arguments)
        => inlined.OfType<IMethodSymbol>().Any() ? [$"{arguments[0]}' in '{string.Join(" -> ", inlined.Select(static member => member.Name))}", .. arguments.Skip(1)] : arguments;

    /// <summary>Lowers a computed member in the place of a read of it.</summary>
    public Expression? Inline(IPropertySymbol property, SyntaxNode place, StructMembers members)
    {
        if (inlined.Contains(property, SymbolEqualityComparer.Default) || inlined.Count >= DeepestInlining)
        {
            return Refuse(place, Rule.Cycle, property.Name, string.Join(" -> ", inlined.Append(property).Select(symbol => symbol.Name)));
        }

        if (context.BodyOf(property) is not { } body || property.Type.ToValueType() is not { } type)
        {
            return Refuse(place, Rule.NotAllowed, property.Name, Unsupported.Type(property.Type));
        }

        return Within(property, members, () => LowerBody(body, type));
    }

    /// <summary>Lowers what stands in a computed member, where <c>this</c> is its struct.</summary>
    private TResult Within<TResult>(ISymbol member, StructMembers members, Func<TResult> lower)
    {
        (StructMembers? self, StructMembers? eventMembers, IParameterSymbol? eventParameter) outer = (self, eventMembers, eventParameter);
        inlined.Add(member);
        (self, eventMembers, eventParameter) = (members, null, null);
        TResult result = lower();
        (self, eventMembers, eventParameter) = outer;
        inlined.RemoveAt(inlined.Count - 1);
        return result;
    }

    private Expression? Refuse(IOperation operation)
    {
        (SyntaxNode place, DiagnosticDescriptor rule, string[] arguments) = RefusalReason.RootCause(operation, MayReadOutcome);
        return Refuse(place, rule, arguments);
    }

    /// <summary>Refuses a value of a type that the intermediate form does not have; where it comes from a member, that member.</summary>
    private Expression? RefuseType(IOperation operation, ITypeSymbol type)
    {
        if (operation is IPropertyReferenceOperation or IConversionOperation { Operand: IPropertyReferenceOperation } && Refusal is null)
        {
            Lower(operation is IConversionOperation conversion ? conversion.Operand : operation);
        }

        return Refuse(operation.Syntax, Rule.NotAllowed, operation.Syntax.ToString(), Unsupported.Type(type));
    }

    /// <summary>Refuses a body of several statements, at the first that does not return.</summary>
    private Expression? RefuseStatements(IOperation operation, SyntaxNode body, string hint)
    {
        if (RefusalReason.ForbiddenPart(operation, MayReadOutcome) is var (place, rule, arguments))
        {
            return Refuse(place, rule, arguments);
        }

        return Refuse(Body.FirstStatement(body), Rule.NotAllowed, "statements", hint);
    }

    /// <summary>Whether any part does not bind.</summary>
    public static bool IsBroken(IOperation operation)
        => operation.DescendantsAndSelf().Any(part =>
            part.Kind is OperationKind.Invalid || part.Type is IErrorTypeSymbol
            || part is IConversionOperation { Conversion.Exists: false });

    /// <summary>Gives a value the type that C# gives it where only nullability or a string's annotation differs.</summary>
    private static Expression? Coerce(Expression? value, ValueType type)
        => value is not null && type.Nullable && !value.Type.Nullable ? new Conversion(value, value.Type.AsNullable()) : value;

    /// <summary>Takes off a conversion from T to T?: lifted operators take either.</summary>
    private static Expression Unlift(Expression value)
        => value is Conversion { Operand: { Type.Nullable: false } operand, Type.Nullable: true } && operand.Type.Scalar == value.Type.Scalar
            ? operand
            : value;
}
