namespace FeatureGen.Compiler.Lowering;

/// <summary>What can be read of a feature of list type: values of one type, in columns that stand in its body.</summary>
/// <param name="element">The type of each column.</param>
/// <param name="columns">Reads the body, once it is asked for; null where it was refused or does not bind yet.</param>
internal sealed class ListShape(ValueType element, Func<IReadOnlyList<string>?> columns)
{
    private readonly Lazy<IReadOnlyList<string>?> columns = new(columns);

    public ValueType Element => element;

    public IReadOnlyList<string>? Columns => columns.Value;
}
