namespace FeatureGen.Testing;

/// <summary>Two ways over three groups of selections, a, b and c, that must come to the same bits.</summary>
/// <param name="Name">The law's name.</param>
/// <param name="Left">One way, in words.</param>
/// <param name="Right">The other.</param>
/// <param name="Sides">What both come to; null, a value, or the type of what was thrown.</param>
internal sealed record Law<TInput>(string Name, string Left, string Right, Func<TInput[][], (object? Left, object? Right)> Sides)
{
    public bool IsBroken(TInput[][] parts)
    {
        (object? left, object? right) = Sides(parts);
        return !Bits(left).Equals(Bits(right));
    }

    private static object Bits(object? value) => value switch
    {
        null => "null",
        double number => double.IsNaN(number) ? "NaN" : BitConverter.DoubleToInt64Bits(number + 0.0),
        float number => float.IsNaN(number) ? "NaN" : BitConverter.SingleToInt32Bits(number + 0.0f),
        _ => value,
    };
}
