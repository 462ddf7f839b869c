using System.Text;

namespace FeatureGen.Compiler.Emitting;

/// <summary>Collects indented C# text. Lines end in <c>\n</c> on every machine, and blank lines hold no spaces.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder text = new();
    private int level;

    /// <summary>Writes text of one or several lines, each at the present level; a raw string is written as it stands.</summary>
    public SourceWriter WriteLine(string lines = "")
    {
        foreach (string line in lines.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
            {
                text.Append(' ', level * SpacesPerLevel).Append(line);
            }

            text.Append('\n');
        }

        return this;
    }

    /// <summary>Writes text as comments, one a line.</summary>
    public SourceWriter WriteComment(string lines)
    {
        foreach (string line in lines.Replace("\r\n", "\n").Split('\n'))
        {
            WriteLine(("// " + line).TrimEnd());
        }

        return this;
    }

    /// <summary>Writes the summary of an XML comment; the text is escaped.</summary>
    public SourceWriter WriteSummary(string summary)
    {
        string escaped = summary.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r\n", " ").Replace('\n', ' ');
        return WriteLine($"/// <summary>{escaped}</summary>");
    }

    /// <summary>Opens a brace and indents.</summary>
    public SourceWriter OpenBlock()
    {
        WriteLine("{");
        level++;
        return this;
    }

    /// <summary>Closes the innermost brace; what stands behind it, such as a semicolon, may follow.</summary>
    public SourceWriter CloseBlock(string after = "")
    {
        level--;
        return WriteLine("}" + after);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
