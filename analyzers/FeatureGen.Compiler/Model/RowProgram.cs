namespace FeatureGen.Compiler.Model;

/// <summary>Straight-line code over one row: inputs, then steps; each is a tile column in that order.</summary>
internal sealed record RowProgram(string Name, string Summary, EquatableArray<RowInput> Inputs, EquatableArray<Step> Steps)
{
    /// <summary>The tile column of a step.</summary>
    public int ColumnOf(int step) => Inputs.Count + step;
}

/// <summary>An input column: its name as a field of the row, its type, and whether a value may be an error (an aggregate's overflow).</summary>
internal sealed record RowInput(string Name, ValueType Type, bool CanFail = false);

/// <summary>A computed column: its name as a field of the row, the expression, and the C# that it was compiled from.</summary>
internal sealed record Step(string Name, Expression Body, string Source)
{
    public ValueType Type => Body.Type;
}
