using System.Globalization;

namespace FeatureGen.Hosting.Commands;

/// <summary>Amounts of memory as people write them; powers of 1024.</summary>
internal static class ByteSize
{
    private static readonly (string Unit, int Shift)[] Units = [("GIB", 30), ("MIB", 20), ("GB", 30), ("MB", 20), ("G", 30), ("M", 20)];

    /// <summary>Reads such as 4GB, 512MB or 1.5g; at least one megabyte.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        foreach ((string unit, int shift) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && decimal.TryParse(text.AsSpan(0, text.Length - unit.Length).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
                && amount is > 0 and < 1_000_000)
            {
                bytes = (long)(amount * (1L << shift));
                return bytes >= 1 << 20;
            }
        }

        return false;
    }
}
