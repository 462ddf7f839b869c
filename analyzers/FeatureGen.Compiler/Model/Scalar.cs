namespace FeatureGen.Compiler.Model;

/// <summary>The types of the intermediate form. The names are those of the runtime's <c>ValueKind</c>.</summary>
internal enum Scalar
{
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    String,
    Timestamp,
    Duration,
}
