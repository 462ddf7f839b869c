namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>What is done to 64-bit lanes after an operation, so that they hold values of a narrower type again.</summary>
internal enum LaneFinish
{
    /// <summary>Nothing: the lane is the value.</summary>
    None,

    /// <summary>Sign-extends the lower 32 bits: an <c>int</c> that wraps.</summary>
    WrapToInt32,

    /// <summary>Keeps the lower 32 bits: a <c>uint</c> that wraps.</summary>
    WrapToUInt32,

    /// <summary>Sign-extends the lower 16 bits: a <c>short</c> that wraps.</summary>
    WrapToInt16,

    /// <summary>Keeps the lower 16 bits: a <c>ushort</c> that wraps.</summary>
    WrapToUInt16,

    /// <summary>Sign-extends the lower 8 bits: an <c>sbyte</c> that wraps.</summary>
    WrapToSByte,

    /// <summary>Keeps the lower 8 bits: a <c>byte</c> that wraps.</summary>
    WrapToByte,

    /// <summary>Rounds a double to float and back; after one of + - * / sqrt on floats this is C#'s result (53 bits are at least 2 * 24 + 2).</summary>
    RoundToSingle,
}
