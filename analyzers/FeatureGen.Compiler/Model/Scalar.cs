namespace FeatureGen.Compiler.Model;

/// <summary>The types of the intermediate form. The names are those of the runtime's <c>ValueKind</c>.</summary>
internal enum Scalar
{
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    Single,
    Double,
    String,
    Timestamp,
    Duration,
    Date,
}
