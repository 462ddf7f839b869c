using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Arrays and spans whose elements are written down: each element is a value by itself, so that none is left in the intermediate form.</summary>
internal sealed partial class BodyLowering
{
    private const int MostElements = 256;

    /// <summary>What the arrays hold that locals and parameters are. None is ever changed.</summary>
    private readonly Dictionary<ISymbol, IReadOnlyList<Expression>> arrays = new(SymbolEqualityComparer.Default);

    private static bool IsArray(ITypeSymbol? type)
        => type is IArrayTypeSymbol { Rank: 1 } || type?.OriginalDefinition.ToDisplayString() is "System.ReadOnlySpan<T>" or "System.Span<T>" or "System.Collections.Immutable.ImmutableArray<T>";

    /// <summary>The elements of an array, each evaluated where it is written.</summary>
    private IReadOnlyList<Expression>? ElementsOf(IOperation array)
    {
        switch (array)
        {
            case IConversionOperation { Operand: var operand } when IsArray(operand.Type) || operand is ICollectionExpressionOperation:
                return ElementsOf(operand);
            case IParenthesizedOperation { Operand: var operand }:
                return ElementsOf(operand);
            case ILocalReferenceOperation { Local: var local } when arrays.TryGetValue(local, out IReadOnlyList<Expression>? known):
                return known;
            case IParameterReferenceOperation { Parameter: var parameter } when arrays.TryGetValue(parameter, out IReadOnlyList<Expression>? known):
                return known;
            case IArrayCreationOperation { Initializer.ElementValues: var values, Type: var type } when IsArray(type) && values.Length <= MostElements:
                return Elements(values, ((IArrayTypeSymbol)type!).ElementType);
            case ICollectionExpressionOperation { Elements: var values, Type: var type } when IsArray(type) && values.Length <= MostElements:
                return Elements(values, type is IArrayTypeSymbol { ElementType: var element } ? element : ((INamedTypeSymbol)type!).TypeArguments[0]);
            case IPropertyReferenceOperation { Property: { IsStatic: true } property } when IsArray(property.Type) && IsOfThisProject(property)
                && !inlined.Contains(property, SymbolEqualityComparer.Default) && context.BodyOf(property) is { } body && Body.Returned(context.Operation(body)) is { } listed:
                return Inside(property, () => ElementsOf(listed));
            case IFieldReferenceOperation field when IsArray(field.Type):
                Refuse(field.Syntax, Rule.NotAllowed, field.Syntax.ToString(), $"anyone may change what is in it; make it a property: static double[] {field.Field.Name} => [1, 2, 3]");
                return null;
            default:
                Refuse(array.Syntax, Rule.NotAllowed, array.Syntax.ToString(), $"of arrays, those are compiled whose elements are written down, {MostElements} at most, such as long[] edges = [1, 2, 3]");
                return null;
        }
    }

    private List<Expression>? Elements(IEnumerable<IOperation> values, ITypeSymbol elementType)
    {
        if (elementType.ToValueType() is not { } type)
        {
            Refuse(values.FirstOrDefault()?.Syntax ?? context.Compilation.SyntaxTrees.First().GetRoot(context.Cancellation), Rule.NotAllowed, elementType.Name, Unsupported.Type(elementType));
            return null;
        }

        var elements = new List<Expression>();
        foreach (IOperation value in values)
        {
            if (Lower(value) is not { } element)
            {
                return null;
            }

            elements.Add(Bind("element", OfLocal(element, type)));
        }

        return elements;
    }

    /// <summary><c>edges[i]</c>: an error where there is no such element.</summary>
    private Expression? LowerElementAt(IOperation array, IOperation index, ITypeSymbol elementType)
    {
        if (ElementsOf(array) is not { } elements || Lower(index) is not { } at)
        {
            return null;
        }

        if (elementType.ToValueType() is not { } type || IntegerType.Of(at.Type.Scalar) is null)
        {
            return Refuse(index.Syntax, Rule.NotAllowed, index.Syntax.ToString(), "an index is an integer that counts from the first element");
        }

        at = Bind("index", Converted(at, Scalar.Int64));
        Expression value = Error(type);
        for (int i = elements.Count - 1; i >= 0; i--)
        {
            value = Choose(Folding.Of(new Comparison(ComparisonOperator.Equal, at, Constant.Of((long)i))), elements[i], value);
        }

        return value;
    }

    /// <summary><c>edges.Length</c>, and <c>span[i]</c>.</summary>
    private Expression? LowerOfArray(IPropertyReferenceOperation reference)
        => reference.Property switch
        {
            { IsIndexer: true } => LowerElementAt(reference.Instance!, reference.Arguments[0].Value, reference.Type!),
            { Name: "Length" } => ElementsOf(reference.Instance!) is { } elements ? new Constant(new ValueType(Scalar.Int32), elements.Count) : null,
            _ => Refuse(reference),
        };
}
