using System.Globalization;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Lists: each place is lowered to an aggregate of its own, so that no list is left in the intermediate form.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers what the body of a list feature returns.</summary>
    public IReadOnlyList<ListPlace>? LowerListBody(SyntaxNode body)
    {
        IOperation? operation = context.Operation(body);
        if (operation is null || IsBroken(operation))
        {
            Incomplete = true;
            return null;
        }

        if (Body.Returned(operation) is not { } returned)
        {
            RefuseStatements(operation, body, "write the body as one expression");
            return null;
        }

        if (Unparenthesized(returned) is IInvocationOperation { TargetMethod: var method } list && method.ContainingType.FullName() == Names.EventWindow)
        {
            return LowerList(list);
        }

        Refuse(returned.Syntax, Rule.NotAllowed, returned.Syntax.ToString(), "the body of a list is one aggregate of a window; read single places of other lists");
        return null;
    }

    private IReadOnlyList<ListPlace>? LowerList(IInvocationOperation list)
    {
        if (definition is null or { Events.Count: 0 } || self is not null || eventParameter is not null || list.TargetMethod.ReturnType.ToListElement() is not { } element)
        {
            Refuse(list);
            return null;
        }

        if (LowerWindow(list.Instance) is not { } source)
        {
            return null;
        }

        List<IOperation> arguments = [.. list.Arguments.OrderBy(static argument => argument.Parameter!.Ordinal).Select(static argument => argument.Value)];
        (WindowModel window, Expression? filter) = source;
        switch (list.TargetMethod.Name)
        {
            case "CountBy":
                return LowerByWord(arguments, filter, inWord => new Aggregate(ValueType.Int64, AggregateFunction.Count, window, inWord, null));
            case "SumBy":
                return LowerByWord(arguments, filter, AggregateFunction.Sum, window, element);
            case "AverageBy":
                return LowerByWord(arguments, filter, AggregateFunction.Average, window, element);
            case "FirstK":
                return LowerPlaces(arguments, filter, AggregateFunction.First, window, element);
            case "LastK":
                return LowerPlaces(arguments, filter, AggregateFunction.Latest, window, element);
            case "LastDistinctK":
                return LowerPlaces(arguments, filter, AggregateFunction.LatestDistinct, window, element);
            case "TopK":
                return LowerPlaces(arguments, filter, AggregateFunction.Max, window, element);
            case "BottomK":
                return LowerPlaces(arguments, filter, AggregateFunction.Min, window, element);
            case "TopFrequent":
                return LowerPlaces(arguments, filter, AggregateFunction.MostFrequent, window, element);
            case "Sum" or "Average" or "Min" or "Max":
                return LowerByElement(arguments, filter, (AggregateFunction)Enum.Parse(typeof(AggregateFunction), list.TargetMethod.Name), window, element);
            case "Histogram":
                return LowerHistogram(arguments, filter, window);
            default:
                Refuse(list);
                return null;
        }
    }

    /// <summary>An aggregate that has places, at each of them.</summary>
    private List<ListPlace>? LowerPlaces(List<IOperation> arguments, Expression? filter, AggregateFunction function, WindowModel window, ValueType type)
    {
        if (LowerLambda(arguments[0]) is not { } value || ConstantOf(arguments[1], "how many places a list has is a constant, from 1 to 1000",
            static constant => constant.Lane is >= 1 and <= 1000) is not { } count)
        {
            return null;
        }

        return [.. Enumerable.Range(0, (int)count).Select(place =>
            new ListPlace(Number(place), new Aggregate(type, function, window, filter, Unlift(value)) { Place = place }, Number(place)))];
    }

    /// <summary><c>CountByCountry["LT"]</c>, <c>Card.LastAmounts[0]</c>, <c>Past(w).LastK(t => t.Amount, 3)[0]</c>.</summary>
    private Expression? LowerPlace(IPropertyReferenceOperation reference)
    {
        IOperation index = reference.Arguments[0].Value;
        switch (Unparenthesized(reference.Instance!))
        {
            case IInvocationOperation { TargetMethod: var method } list when method.ContainingType.FullName() == Names.EventWindow:
                return LowerList(list) is { } places && PlaceAt(index, [.. places.Select(static place => place.Column)]) is { } column
                    ? places.First(place => place.Column == column).Value
                    : null;

            case IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property.Name: var name }
                when self is null && eventParameter is null && definition is not null && definition.Lists.TryGetValue(name, out ListShape? own):
                return PlaceAt(index, own.Columns) is { } place ? new FeatureReference(own.Element, $"{name}_{place}") : null;

            case IPropertyReferenceOperation { Instance: IPropertyReferenceOperation owner, Property.Name: var name }
                when JoinOf(owner, definition?.Joins) is { } view && definition!.ListsOfView(view).TryGetValue(name, out ListShape? joined):
                return PlaceAt(index, joined.Columns) is { } joinedPlace
                    ? new JoinedFeature(joined.Element, owner.Property.Name, $"{name}_{joinedPlace}")
                    : null;

            case IPropertyReferenceOperation list:
                // Whose list this is decides why it may not be read.
                LowerProperty(list);
                return Refuse(reference);

            default:
                return Refuse(reference);
        }
    }

    /// <summary>The column that an index means.</summary>
    private string? PlaceAt(IOperation index, IReadOnlyList<string>? columns)
    {
        if (columns is null)
        {
            // The list itself was refused, or does not bind yet.
            Incomplete = Refusal is null;
            return null;
        }

        string? column = index.ConstantValue switch
        {
            { HasValue: true, Value: int place } when place >= 0 && place < columns.Count => columns[place],
            { HasValue: true, Value: string word } when columns.Contains(ColumnSuffix.Of(word)) => ColumnSuffix.Of(word),
            _ => null,
        };
        if (column is null)
        {
            Refuse(index.Syntax, Rule.NotAllowed, index.Syntax.ToString(), $"a place of this list is a constant, from 0 to {columns.Count - 1} or one of: {string.Join(", ", columns)}");
        }

        return column;
    }

    /// <summary>Constants, at least one, that are given one by one or listed by the body of a static property.</summary>
    private List<Constant>? Constants(IOperation list, string what)
    {
        IOperation? listed = list is IPropertyReferenceOperation { Property: { IsStatic: true } property } && context.BodyOf(property) is { } body
            ? Body.Returned(context.Operation(body))
            : list;
        List<IOperation> elements = [.. (listed is IConversionOperation conversion ? conversion.Operand : listed) switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => [],
        }];
        IOperation? changing = elements.Count == 0 ? list : elements.Find(static element => element.ConstantValue is not { HasValue: true, Value: not null });
        if (changing is not null)
        {
            Refuse(changing.Syntax, Rule.NotAllowed, changing.Syntax.ToString(),
                $"{what} are constants, at least one, or a static property that lists constants: static string[] Words => [\"a\", \"b\"]");
            return null;
        }

        List<Constant> constants = [.. elements.Select(LowerConstant).OfType<Constant>()];
        return constants.Count == elements.Count ? constants : null;
    }

    private static IOperation Unparenthesized(IOperation operation)
        => operation is IParenthesizedOperation { Operand: var inner } ? Unparenthesized(inner) : operation;

    private static string Number(int place) => place.ToString(CultureInfo.InvariantCulture);
}
