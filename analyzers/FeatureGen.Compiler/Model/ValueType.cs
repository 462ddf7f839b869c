namespace FeatureGen.Compiler.Model;

/// <summary>A type and whether null is one of its values.</summary>
internal readonly record struct ValueType(Scalar Scalar, bool Nullable = false)
{
    public static ValueType Boolean { get; } = new(Scalar.Boolean);

    public static ValueType Int64 { get; } = new(Scalar.Int64);

    public static ValueType Double { get; } = new(Scalar.Double);

    public static ValueType Timestamp { get; } = new(Scalar.Timestamp);

    /// <summary>Whether its lane holds a floating-point number.</summary>
    public bool IsFloating => Scalar is Scalar.Single or Scalar.Double;

    /// <summary>Whether it is an integer or a floating-point number.</summary>
    public bool IsNumber => IsFloating || IntegerType.Of(Scalar) is not null;

    public ValueType AsNullable() => this with { Nullable = true };

    public ValueType NotNull() => this with { Nullable = false };

    /// <summary>The C# name, as it stands in generated code.</summary>
    public string CSharp => Name + (Nullable ? "?" : "");

    /// <summary>The canonical text, as it enters fingerprints.</summary>
    public override string ToString() => Scalar + (Nullable ? "?" : "");

    private string Name => IntegerType.Of(Scalar)?.CSharp ?? Scalar switch
    {
        Scalar.Boolean => "bool",
        Scalar.Single => "float",
        Scalar.Double => "double",
        Scalar.String => "string",
        Scalar.Timestamp => "global::FeatureGen.Timestamp",
        Scalar.Duration => "global::FeatureGen.Duration",
        Scalar.Date => "global::System.DateOnly",
        _ => throw new InvalidOperationException($"No C# type for {Scalar}."),
    };
}
