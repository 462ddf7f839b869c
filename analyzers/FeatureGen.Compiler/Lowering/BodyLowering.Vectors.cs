using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Vectors: each element is lowered by itself, so that no vector is left in the intermediate form.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The same aggregate of each element.</summary>
    private List<ListPlace>? LowerByElement(
        List<IOperation> arguments, Expression? filter, AggregateFunction function, WindowModel window, ValueType type)
    {
        IOperation argument = arguments[0] is IDelegateCreationOperation creation ? creation.Target : arguments[0];
        if (argument is not IAnonymousFunctionOperation { Symbol.Parameters: [{ } parameter] } lambda || Body.Returned(lambda.Body) is not { } returned)
        {
            Refuse(argument.Syntax, Rule.NotAllowed, argument.Syntax.ToString(), "write it as a lambda that is one expression, such as a => a.Embedding");
            return null;
        }

        Flow? outer = flow;
        flow = null;
        IReadOnlyList<Expression>? elements = OfEvent(parameter, () => LowerVector(returned));
        flow = outer;
        if (elements is null)
        {
            return null;
        }

        if (elements.Any(Failure.IsPossible))
        {
            return RefuseFailure<List<ListPlace>>(returned.Syntax);
        }

        var places = new List<ListPlace>();
        foreach (Expression element in elements)
        {
            Quotes.Add(new Quote(element, $"{Body.Text(returned.Syntax)}[{Number(places.Count)}]"));
            places.Add(new ListPlace(Number(places.Count), new Aggregate(type, function, window, filter, Unlift(element)), Number(places.Count)));
        }

        return places;
    }

    /// <summary>The elements of <c>a.Embedding</c>, <c>new FeatureVector(a.X, a.Y)</c>, or of a computed member that is either.</summary>
    private IReadOnlyList<Expression>? LowerVector(IOperation vector)
    {
        switch (Unparenthesized(vector))
        {
            case IConversionOperation { Operand: var operand } when operand.Type.IsVector():
                return LowerVector(operand);

            case IPropertyReferenceOperation reference when MembersBehind(reference.Instance) is { } members:
                return StructMembers.IsStored(reference.Property, context.Cancellation)
                    ? VectorColumns.Elements(reference.Property, members.Owner).ToList()
                    : InlineVector(reference.Property, reference.Syntax, members);

            case IObjectCreationOperation { Arguments: [{ Value: IArrayCreationOperation { Initializer.ElementValues: var values } }], Initializer: null }:
                List<Expression> elements = [.. values.Select(value => Coerce(Lower(value), ValueType.Double.AsNullable())).OfType<Expression>()];
                return elements.Count == values.Length ? elements : null;

            case var other:
                Refuse(other.Syntax, Rule.NotAllowed, other.Syntax.ToString(), "a vector is a member, or new FeatureVector(x, y) of numbers");
                return null;
        }
    }

    private IReadOnlyList<Expression>? InlineVector(IPropertySymbol property, SyntaxNode place, StructMembers members)
    {
        if (inlined.Contains(property, SymbolEqualityComparer.Default) || inlined.Count >= DeepestInlining)
        {
            Refuse(place, Rule.Cycle, property.Name, string.Join(" -> ", inlined.Append(property).Select(static symbol => symbol.Name)));
            return null;
        }

        if (context.BodyOf(property) is not { } body || Body.Returned(context.Operation(body)) is not { } returned)
        {
            Refuse(place, Rule.NotAllowed, property.Name, "write the body as one expression");
            return null;
        }

        return Within(property, members, () => LowerVector(returned));
    }

    /// <summary><c>a.Embedding[2]</c>.</summary>
    private Expression? LowerElement(IPropertyReferenceOperation reference)
    {
        if (LowerVector(reference.Instance!) is not { } elements)
        {
            return null;
        }

        IOperation index = reference.Arguments[0].Value;
        return index.ConstantValue is { HasValue: true, Value: int place } && place >= 0 && place < elements.Count
            ? Coerce(elements[place], ValueType.Double.AsNullable())
            : Refuse(index.Syntax, Rule.NotAllowed, index.Syntax.ToString(), $"the place of an element is a constant, from 0 to {elements.Count - 1}");
    }

    /// <summary>The struct whose member is read: the event's, the request's, or of the computed member that is inlined.</summary>
    private StructMembers? MembersBehind(IOperation? instance)
        => instance switch
        {
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => self,
            IParameterReferenceOperation parameter => StructOf(parameter.Parameter),
            IPropertyReferenceOperation owner when MembersOf(owner) is { } members && CheckOutcome(owner) => members,
            _ => null,
        };
}
