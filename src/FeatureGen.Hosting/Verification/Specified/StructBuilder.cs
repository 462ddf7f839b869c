using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Offline;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Specified;

/// <summary>Makes a struct out of a row of raw columns, as a person who wrote the struct would: one property for each column.</summary>
internal static class StructBuilder
{
    private static readonly MethodInfo IsNull = typeof(LaneTable).GetMethod(nameof(LaneTable.IsNull))!;
    private static readonly MethodInfo LaneAt = typeof(LaneTable).GetMethod(nameof(LaneTable.LaneAt))!;
    private static readonly MethodInfo TextAt = typeof(LaneTable).GetMethod(nameof(LaneTable.TextAt))!;
    private static readonly MethodInfo ToDouble = typeof(BitConverter).GetMethod(nameof(BitConverter.Int64BitsToDouble))!;

    /// <summary>Compiles the way from a row to a struct.</summary>
    /// <param name="type">The struct.</param>
    /// <param name="columns">The columns and where they are in the table; members that none of them fills keep their default.</param>
    public static Delegate Compile(Type type, IEnumerable<(SourceColumn Column, int Place)> columns)
    {
        ParameterExpression table = Expression.Parameter(typeof(LaneTable), "table");
        ParameterExpression row = Expression.Parameter(typeof(int), "row");
        MemberBinding[] bindings = [.. columns.GroupBy(column => VectorOf(type, column.Column)).SelectMany(group => group.Key is { } vector
            ? [BindVector(vector, [.. group], table, row)]
            : group.Select(column => Bind(type, column.Column, column.Place, table, row)))];
        Expression body = Expression.MemberInit(Expression.New(type), bindings);
        return Expression.Lambda(typeof(Func<,,>).MakeGenericType(typeof(LaneTable), typeof(int), type), body, table, row).Compile();
    }

    /// <summary>The property of a vector of which a column is one element, such as Embedding of Embedding_2; null of any other column.</summary>
    private static PropertyInfo? VectorOf(Type type, SourceColumn column)
        => type.GetProperty(column.Member) is null && column.Member.LastIndexOf('_') is > 0 and var end
            && type.GetProperty(column.Member[..end]) is { CanWrite: true } property
            && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(FeatureVector)
                ? property
                : null;

    private static MemberAssignment BindVector(PropertyInfo property, (SourceColumn Column, int Place)[] elements, Expression table, Expression row)
    {
        Expression absent = Expression.Default(typeof(double?));
        Expression[] values = [.. Enumerable.Repeat(absent, property.GetCustomAttribute<DimensionAttribute>()!.Elements)];
        foreach ((SourceColumn column, int place) in elements)
        {
            Expression[] at = [Expression.Constant(place), row];
            Expression present = Expression.Convert(Convert(Expression.Call(table, LaneAt, at), typeof(double)), typeof(double?));
            int element = int.Parse(column.Member.AsSpan(property.Name.Length + 1), CultureInfo.InvariantCulture);
            values[element] = Expression.Condition(Expression.Call(table, IsNull, at), absent, present);
        }

        Expression vector = Expression.New(typeof(FeatureVector).GetConstructor([typeof(double?[])])!, Expression.NewArrayInit(typeof(double?), values));
        return Expression.Bind(property, Expression.Convert(vector, property.PropertyType));
    }

    private static MemberAssignment Bind(Type type, SourceColumn column, int place, Expression table, Expression row)
    {
        PropertyInfo property = type.GetProperty(column.Member) is { CanWrite: true } found
            ? found
            : throw new InputException($"{type.Name} has no property {column.Member} that can be set, so the specification cannot be asked. Build the program again.");
        Expression[] at = [Expression.Constant(place), row];
        Type target = property.PropertyType;
        if (target == typeof(string))
        {
            return Expression.Bind(property, Expression.Call(table, TextAt, at));
        }

        Expression value = Convert(Expression.Call(table, LaneAt, at), Nullable.GetUnderlyingType(target) ?? target);
        return Expression.Bind(property, Nullable.GetUnderlyingType(target) is null
            ? value
            : Expression.Condition(Expression.Call(table, IsNull, at), Expression.Default(target), Expression.Convert(value, target)));
    }

    private static Expression Convert(Expression lane, Type type)
        => type == typeof(bool) ? Expression.NotEqual(lane, Expression.Constant(0L))
            : type == typeof(double) ? Expression.Call(ToDouble, lane)
            : type == typeof(float) ? Expression.Convert(Expression.Call(ToDouble, lane), typeof(float))
            : type == typeof(DateOnly) ? Expression.Call(typeof(DateOnly), nameof(DateOnly.FromDayNumber), null, Expression.Convert(lane, typeof(int)))
            : type == typeof(Timestamp) || type == typeof(Duration) ? Expression.New(type.GetConstructor([typeof(long)])!, lane)
            : Expression.Convert(lane, type);
}
