namespace FeatureGen.Rows;

/// <summary>Signs of floating-point numbers, read so that a NaN's own sign, which machines disagree on, is never observed.</summary>
public static class Signs
{
    /// <summary>Whether <paramref name="value"/> is below zero or -0; never for a NaN.</summary>
    public static bool IsNegative(double value) => value < 0 || 1 / value < 0;

    /// <summary>The magnitude of one number with the sign of another; a NaN counts as positive.</summary>
    public static double CopySign(double magnitude, double sign) => Math.CopySign(magnitude, IsNegative(sign) ? -1.0 : 1.0);

    /// <summary>The magnitude of one number with the sign of another; a NaN counts as positive.</summary>
    public static float CopySign(float magnitude, float sign) => MathF.CopySign(magnitude, IsNegative(sign) ? -1f : 1f);
}
