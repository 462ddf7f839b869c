namespace FeatureGen.Offline.Reading;

/// <summary>ISO 8601 times: <c>2001-06-30T23:59:59.999999Z</c>, with a blank for the T, any number of decimals or none, and an offset
/// <c>+02</c>, <c>+0200</c> or <c>+02:00</c> for the Z. Years 1 to 9999.</summary>
internal ref struct TimeSpelling
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly ReadOnlySpan<byte> text;
    private int position;

    private TimeSpelling(ReadOnlySpan<byte> text) => this.text = text;

    /// <summary>Reads a time as microseconds since the Unix epoch; decimals past the sixth are floored.</summary>
    /// <remarks>A time without a zone is refused unless <paramref name="isUtcByDefault"/>.</remarks>
    public static bool TryRead(ReadOnlySpan<byte> text, bool isUtcByDefault, out long microseconds)
    {
        TimeSpelling spelling = new(text);
        if (spelling.TryLocalSeconds(out long seconds)
            && spelling.TryFraction(out long fraction)
            && spelling.TryOffset(isUtcByDefault, out long offset)
            && spelling.position == text.Length)
        {
            microseconds = (seconds - offset) * MicrosecondsPerSecond + fraction;
            return true;
        }

        microseconds = 0;
        return false;
    }

    private bool TryLocalSeconds(out long seconds)
    {
        seconds = 0;
        if (!TryNumber(4, out int year) || !TryByte('-') || !TryNumber(2, out int month) || !TryByte('-') || !TryNumber(2, out int day)
            || !(TryByte('T') || TryByte(' '))
            || !TryNumber(2, out int hour) || !TryByte(':') || !TryNumber(2, out int minute) || !TryByte(':') || !TryNumber(2, out int second))
        {
            return false;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        seconds = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).ToUnixTimeSeconds();
        return true;
    }

    private bool TryFraction(out long microseconds)
    {
        microseconds = 0;
        if (!TryByte('.'))
        {
            return true;
        }

        int start = position;
        for (long unit = MicrosecondsPerSecond / 10; position < text.Length && char.IsAsciiDigit((char)text[position]); position++, unit /= 10)
        {
            microseconds += unit * (text[position] - '0');
        }

        return position > start;
    }

    private bool TryOffset(bool isUtcByDefault, out long seconds)
    {
        seconds = 0;
        if (position == text.Length)
        {
            return isUtcByDefault;
        }

        if (TryByte('Z'))
        {
            return true;
        }

        int sign = TryByte('+') ? 1 : TryByte('-') ? -1 : 0;
        if (sign == 0 || !TryNumber(2, out int hours))
        {
            return false;
        }

        int minutes = 0;
        bool hasMinutes = TryByte(':') || position < text.Length;
        if ((hasMinutes && !TryNumber(2, out minutes)) || hours > 23 || minutes > 59)
        {
            return false;
        }

        seconds = sign * (hours * 3600L + minutes * 60L);
        return true;
    }

    private bool TryByte(char expected)
    {
        bool found = position < text.Length && text[position] == expected;
        position += found ? 1 : 0;
        return found;
    }

    private bool TryNumber(int digits, out int number)
    {
        number = 0;
        if (text.Length - position < digits)
        {
            return false;
        }

        for (int end = position + digits; position < end; position++)
        {
            if (!char.IsAsciiDigit((char)text[position]))
            {
                return false;
            }

            number = number * 10 + (text[position] - '0');
        }

        return true;
    }
}
