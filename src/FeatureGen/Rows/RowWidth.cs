namespace FeatureGen.Rows;

/// <summary>How many rows a program computes at a time.</summary>
public enum RowWidth
{
    /// <summary>One row, as plain C#: what a request computes.</summary>
    Request,

    /// <summary>Two rows of 64-bit lanes.</summary>
    Vector128,

    /// <summary>Four rows of 64-bit lanes.</summary>
    Vector256,

    /// <summary>Eight rows of 64-bit lanes.</summary>
    Vector512,
}
