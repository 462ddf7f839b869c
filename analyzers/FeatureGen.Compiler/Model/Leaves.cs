namespace FeatureGen.Compiler.Model;

/// <summary><c>42</c>, <c>1.5</c>, <c>true</c>, <c>"AA"</c>: the bits of the lane (a boolean is 0 or -1), or the text of a string.</summary>
internal sealed record Constant(ValueType Type, long Lane, string? Text = null) : Expression(Type)
{
    public static Constant Of(bool value) => new(ValueType.Boolean, value ? -1 : 0);

    public static Constant Of(long value) => new(ValueType.Int64, value);

    public static Constant Of(double value) => new(ValueType.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>The value of a floating-point constant.</summary>
    public double AsDouble => BitConverter.Int64BitsToDouble(Lane);
}

/// <summary><c>null</c>, converted to its type.</summary>
internal sealed record Null(ValueType Type) : Expression(Type);

/// <summary>An input of the row program: a member of the event or request, an aggregate, a feature of a joined view.</summary>
internal sealed record Input(ValueType Type, int Column, string Name) : Expression(Type);

/// <summary>A step of the same row program: another feature.</summary>
internal sealed record StepReference(ValueType Type, int Step, string Name) : Expression(Type);

/// <summary>Whether a required input came as null, so that admission must refuse the row. True or false whatever the input's type.</summary>
internal sealed record IsAbsent(Input Input) : Expression(ValueType.Boolean);
