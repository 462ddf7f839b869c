using System.Text;

namespace FeatureGen.Columns;

/// <summary>Strings behind the codes that lanes hold. Equal strings have equal codes, so lanes compare codes.</summary>
/// <remarks>Not safe for use by several threads at once while it grows; reading by code is.</remarks>
public sealed class StringTable
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string> strings = [];
    private readonly Utf8Index encoded = new();

    /// <summary>The number of distinct strings.</summary>
    public int Count => strings.Count;

    /// <summary>The string behind <paramref name="code"/>.</summary>
    public string this[long code] => strings[(int)code];

    /// <summary>The code of <paramref name="text"/>, given to it now if it had none.</summary>
    public long Intern(string text)
    {
        if (!codes.TryGetValue(text, out int code))
        {
            code = strings.Count;
            strings.Add(text);
            codes.Add(text, code);
        }

        return code;
    }

    /// <summary>The code of a UTF-16 text, without allocating when it is known.</summary>
    public long Intern(ReadOnlySpan<char> text)
        => codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int code) ? code : Intern(text.ToString());

    /// <summary>The code of a UTF-8 text, without allocating when it is known.</summary>
    public long Intern(ReadOnlySpan<byte> utf8)
    {
        if (!encoded.TryGet(utf8, out int code))
        {
            code = (int)Intern(Encoding.UTF8.GetString(utf8));
            encoded.Add(utf8, code);
        }

        return code;
    }

    /// <summary>Forgets every string; codes given out before are no longer valid.</summary>
    public void Clear()
    {
        if (Count == 0)
        {
            return;
        }

        codes.Clear();
        strings.Clear();
        encoded.Clear();
    }
}
