using Microsoft.CodeAnalysis.Text;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Source with its expected diagnostics' places in <c>[|...|]</c>.</summary>
internal static class Markup
{
    /// <summary>The source without marks, and the marked spans in it.</summary>
    public static (string Text, IReadOnlyList<TextSpan> Spans) Parse(string marked)
    {
        var spans = new List<TextSpan>();
        string text = marked;
        for (int start = text.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = text.IndexOf("[|", StringComparison.Ordinal))
        {
            text = text.Remove(start, 2);
            int end = text.IndexOf("|]", StringComparison.Ordinal);
            text = text.Remove(end, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return (text, spans);
    }
}
