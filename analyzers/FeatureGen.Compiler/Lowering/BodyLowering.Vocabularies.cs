using System.Globalization;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    private List<ListPlace>? LowerByWord(List<IOperation> arguments, Expression? filter, AggregateFunction function, WindowModel window, ValueType type)
        => LowerLambda(arguments[1]) is { } value
            ? LowerByWord([arguments[0], arguments[2]], filter, inWord => new Aggregate(type, function, window, inWord, Unlift(value)))
            : null;

    /// <summary>A place for each word, over the events that have it, and one over those that have any other.</summary>
    private List<ListPlace>? LowerByWord(List<IOperation> arguments, Expression? filter, Func<Expression, Aggregate> aggregate)
    {
        if (LowerLambda(arguments[0]) is not { } selected || Constants(arguments[1], "the words of a vocabulary") is not { } words)
        {
            return null;
        }

        EnumModel? named = arguments[0].Type is INamedTypeSymbol { TypeArguments: [_, { } type] } ? type.ToEnum() : null;
        Expression word = Unlift(selected);
        string quoted = Quotes[Quotes.Count - 1].Text;
        Expression isUnknown = word.Type.Nullable ? new HasValue(word) : Constant.Of(true);
        var places = new List<ListPlace>();
        foreach (Constant known in words)
        {
            if (named is not null && named.Members.Count(member => member.Value == known.Lane) > 1)
            {
                Refuse(arguments[1].Syntax, Rule.NotAllowed, arguments[1].Syntax.ToString(), $"several members of the enum are {known.Lane}, so that its column has no one name");
                return null;
            }

            Expression isOther = new Comparison(ComparisonOperator.NotEqual, word, known);
            Expression isKnown = new Comparison(ComparisonOperator.Equal, word, known);
            isUnknown = isUnknown is Constant ? isOther : And(isUnknown, isOther);
            Quotes.Add(new Quote(isKnown, $"{quoted} == {CSharp(known)}"));
            string column = ColumnSuffix.Of(named?.NameOf(known.Lane) ?? Word(known));
            places.Add(new ListPlace(column, aggregate(And(filter, isKnown)), $"\"{column}\""));
        }

        IEnumerable<string> others = word.Type.Nullable ? words.Select(CSharp).Prepend("null") : words.Select(CSharp);
        Quotes.Add(new Quote(isUnknown, $"{quoted} is not ({string.Join(" or ", others)})"));
        places.Add(new ListPlace(ColumnSuffix.Unknown, aggregate(And(filter, isUnknown)), $"\"{ColumnSuffix.Unknown}\""));
        return places;
    }

    /// <summary>A count for each bin, over the events whose selection is in it.</summary>
    private List<ListPlace>? LowerHistogram(List<IOperation> arguments, Expression? filter, WindowModel window)
    {
        if (LowerLambda(arguments[0]) is not { } selected || Constants(arguments[1], "the edges of a histogram") is not { } edges)
        {
            return null;
        }

        if (!edges.Zip(edges.Skip(1), static (lower, upper) => IsBelow(lower, upper)).All(static ascends => ascends))
        {
            Refuse(arguments[1].Syntax, Rule.NotAllowed, arguments[1].Syntax.ToString(), "the edges of a histogram ascend");
            return null;
        }

        Expression value = Unlift(selected);
        string quoted = Quotes[Quotes.Count - 1].Text;
        var places = new List<ListPlace>();
        for (int place = 0; place <= edges.Count; place++)
        {
            Expression isIn = IsInBin(value, edges, place);
            Quotes.Add(new Quote(isIn, BinText(quoted, edges, place)));
            places.Add(new ListPlace(Number(place), new Aggregate(ValueType.Int64, AggregateFunction.Count, window, And(filter, isIn), null), Number(place)));
        }

        return places;
    }

    /// <summary>In the last bin is all that is not below the last edge: NaN as well.</summary>
    private static Expression IsInBin(Expression value, List<Constant> edges, int place)
    {
        if (place == 0)
        {
            return new Comparison(ComparisonOperator.Less, value, edges[0]);
        }

        if (place < edges.Count)
        {
            return And(new Comparison(ComparisonOperator.GreaterOrEqual, value, edges[place - 1]), new Comparison(ComparisonOperator.Less, value, edges[place]));
        }

        Expression isBeyond = new Unary(UnaryOperator.Not, new Comparison(ComparisonOperator.Less, value, edges[place - 1]), ValueType.Boolean);
        return value.Type.Nullable ? And(new HasValue(value), isBeyond) : isBeyond;
    }

    private static string BinText(string quoted, List<Constant> edges, int place)
        => place == 0 ? $"{quoted} < {CSharp(edges[0])}"
            : place < edges.Count ? $"{quoted} >= {CSharp(edges[place - 1])} && {quoted} < {CSharp(edges[place])}"
            : $"!({quoted} < {CSharp(edges[place - 1])})";

    private static bool IsBelow(Constant lower, Constant upper)
        => lower.Type.IsFloating ? lower.AsDouble < upper.AsDouble : lower.Lane < upper.Lane;

    private static string Word(Constant word) => word.Text ?? word.Lane.ToString(CultureInfo.InvariantCulture);

    private static string CSharp(Constant constant)
        => constant.Text is { } text ? Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true)
            : constant.Type.IsFloating ? constant.AsDouble.ToString("R", CultureInfo.InvariantCulture)
            : constant.Lane.ToString(CultureInfo.InvariantCulture);
}
