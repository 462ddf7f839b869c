using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>A feature of several columns: each place is emitted as a feature of its own, named <c>Feature_column</c>.</summary>
/// <typeparam name="TValue">The type of each column.</typeparam>
/// <remarks>
/// How many columns there are, and what they are called, stands in the feature's body, so that the columns of a training set never depend
/// on data. Features read single places: <c>CountByCountry["LT"]</c>, <c>LastAmounts[0]</c>.
/// </remarks>
/// <example>
/// Emitted as <c>CountByCountry_LT</c>, <c>CountByCountry_FR</c> and <c>CountByCountry_unknown</c>:
/// <code>
/// [Feature] public FeatureList&lt;long&gt; CountByCountry => Past(Days(7)).CountBy(t => t.Country, "LT", "FR");
/// </code>
/// </example>
public sealed class FeatureList<TValue> : IFeatureList
{
    private readonly List<string> columns;
    private readonly Func<int, TValue> valueAt;

    internal FeatureList(IEnumerable<string> columns, Func<int, TValue> valueAt)
    {
        this.columns = [.. columns];
        this.valueAt = valueAt;
    }

    /// <summary>The number of places.</summary>
    public int Count => columns.Count;

    /// <summary>The value at a place, from 0.</summary>
    public TValue this[int place]
        => place >= 0 && place < columns.Count
            ? valueAt(place)
            : throw new DefinitionException($"There is no place {place}: the list has {columns.Count}.");

    /// <summary>The value of a column: <c>list["LT"]</c>, <c>list["unknown"]</c>.</summary>
    public TValue this[string column] => this[columns.IndexOf(ColumnSuffix.Of(column))];

    IReadOnlyList<string> IFeatureList.Columns => columns;

    object? IFeatureList.ValueAt(int place) => this[place];
}
