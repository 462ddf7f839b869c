using System.Text;

namespace FeatureGen.Compiler.Parsing;

/// <summary>The column of a member without <c>[Column]</c>.</summary>
internal static class ColumnName
{
    /// <summary>Snake case: <c>TakeOff</c> is <c>take_off</c>, <c>TailID2</c> is <c>tail_id2</c>.</summary>
    public static string Of(string member)
    {
        var name = new StringBuilder(member.Length + 4);
        for (int i = 0; i < member.Length; i++)
        {
            bool startsWord = i > 0 && char.IsUpper(member[i])
                && (!char.IsUpper(member[i - 1]) || (i + 1 < member.Length && char.IsLower(member[i + 1])));
            if (startsWord && member[i - 1] != '_')
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(member[i]));
        }

        return name.ToString();
    }
}
