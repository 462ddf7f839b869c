namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>What is done to 64-bit lanes after an operation, so that they hold values of a narrower type again.</summary>
internal enum LaneFinish
{
    /// <summary>Nothing: the lane is the value.</summary>
    None,

    /// <summary>Sign-extends the lower 32 bits: an <c>int</c> that wraps.</summary>
    WrapToInt32,

    /// <summary>Rounds a double to float and back; after one of + - * / sqrt on floats this is C#'s result (53 bits are at least 2 * 24 + 2).</summary>
    RoundToSingle,
}
