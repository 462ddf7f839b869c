using System.Text;
using FeatureGen.Columns;

namespace FeatureGen.Offline.Tests.Reading;

public sealed class InterningTests
{
    [Fact]
    public void A_text_has_one_code_whether_it_comes_as_bytes_or_as_a_string()
    {
        StringTable strings = new();
        long[] byText = [.. Texts().Select(strings.Intern)];
        long[] byBytes = [.. Texts().Select(text => strings.Intern(Encoding.UTF8.GetBytes(text)))];
        long[] again = [.. Texts().Select(text => strings.Intern(Encoding.UTF8.GetBytes(text)))];
        Assert.Equal(byText, byBytes);
        Assert.Equal(byText, again);
        Assert.Equal(Texts(), byText.Select(code => strings[code]));
    }

    [Fact]
    public void Bytes_that_come_first_give_codes_in_their_order()
    {
        StringTable strings = new();
        long[] codes = [.. Texts().Select(text => strings.Intern(Encoding.UTF8.GetBytes(text)))];
        Assert.Equal(Enumerable.Range(0, codes.Length).Select(code => (long)code), codes);
        Assert.Equal(codes.Length, strings.Count);
    }

    [Fact]
    public void Codes_start_anew_after_the_table_was_cleared()
    {
        StringTable strings = new();
        strings.Intern("a"u8);
        strings.Clear();
        Assert.Equal(0, strings.Intern("b"u8));
        Assert.Equal(1, strings.Intern("a"u8));
        Assert.Equal("a", strings[1]);
    }

    private static string[] Texts() => ["", "a", "b", "12345678", "123456789", "größer 😀", .. Enumerable.Range(0, 5000).Select(number => $"name {number}")];
}
