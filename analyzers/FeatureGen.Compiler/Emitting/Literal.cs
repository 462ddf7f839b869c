using System.Globalization;
using System.Text;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting;

/// <summary>Constants as C# that compiles to exactly their bits.</summary>
internal static class Literal
{
    /// <summary>The bits of C#'s own <c>double.NaN</c>.</summary>
    private const long BitsOfNaN = unchecked((long)0xFFF8_0000_0000_0000);

    /// <summary>A constant of the type in which it is declared: <c>5L</c>, <c>1.5f</c>, <c>"AA"</c>, <c>new Timestamp(0L)</c>.</summary>
    public static string Of(Constant constant)
        => constant.Type.Scalar switch
        {
            Scalar.Boolean => constant.Lane != 0 ? "true" : "false",
            Scalar.Int32 => OfInt32((int)constant.Lane),
            Scalar.UInt32 => constant.Lane.ToString(CultureInfo.InvariantCulture) + "U",
            Scalar.SByte or Scalar.Byte or Scalar.Int16 or Scalar.UInt16 => $"({constant.Type.NotNull().CSharp}){OfInt32((int)constant.Lane)}",
            Scalar.Int64 => OfInt64(constant.Lane),
            Scalar.Single => OfSingle((float)constant.AsDouble),
            Scalar.Double => OfDouble(constant.AsDouble),
            Scalar.String => OfString(constant.Text ?? throw new InvalidOperationException("A constant of type string has no text.")),
            Scalar.Date => $"global::System.DateOnly.FromDayNumber({OfInt32((int)constant.Lane)})",
            Scalar.Timestamp or Scalar.Duration => $"new {constant.Type.NotNull().CSharp}({OfInt64(constant.Lane)})",
            _ => throw new InvalidOperationException($"No literal of type {constant.Type}."),
        };

    /// <summary>An <c>int</c>.</summary>
    public static string OfInt32(int value)
        => value == int.MinValue ? "int.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A <c>long</c>, with its suffix.</summary>
    public static string OfInt64(long value)
        => value == long.MinValue ? "long.MinValue"
        : value == long.MaxValue ? "long.MaxValue"
        : value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A <c>double</c>; the sign of zero and the payload of a NaN are kept.</summary>
    public static string OfDouble(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        if (double.IsNaN(value))
        {
            return bits == BitsOfNaN ? "double.NaN" : $"global::System.BitConverter.Int64BitsToDouble(0x{bits:X16}L)";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        if (value == 0)
        {
            return bits == 0 ? "0.0" : "-0.0";
        }

        // .NET Framework, in which Visual Studio hosts generators, does not round-trip every double by "R".
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) != value)
        {
            text = value.ToString("G17", CultureInfo.InvariantCulture);
        }

        return text.IndexOfAny(['.', 'E']) >= 0 ? text : text + ".0";
    }

    /// <summary>A <c>float</c>, with its suffix.</summary>
    public static string OfSingle(float value)
    {
        if (float.IsNaN(value))
        {
            return "float.NaN";
        }

        if (float.IsInfinity(value))
        {
            return value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        }

        if (value == 0)
        {
            return BitConverter.DoubleToInt64Bits(value) == 0 ? "0f" : "-0f";
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return (float.Parse(text, CultureInfo.InvariantCulture) == value ? text : value.ToString("G9", CultureInfo.InvariantCulture)) + "f";
    }

    /// <summary>A <c>string</c>, quoted; what is not printable ASCII is escaped.</summary>
    public static string OfString(string value)
    {
        StringBuilder literal = new("\"");
        foreach (char character in value)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                >= ' ' and <= '~' => character.ToString(),
                _ => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A constant in every lane of a vector. Strings have no lane before the program runs and are not accepted.</summary>
    public static string OfLanes(Constant constant)
        => constant.Type.Scalar switch
        {
            Scalar.Boolean => constant.Lane != 0 ? "I64.AllBitsSet" : "I64.Zero",
            Scalar.Single or Scalar.Double => $"Lane.Create({OfDouble(constant.AsDouble)})",
            Scalar.String => throw new InvalidOperationException("The code of a string is known only when the program runs."),
            _ => $"Lane.Create({OfInt64(constant.Lane)})",
        };
}
