using System.Globalization;

namespace FeatureGen.Compiler.Model;

/// <summary>An enum that is the type of a column or feature. Expressions compute with the integers that its members are.</summary>
/// <param name="CSharp">Its C# name, fully qualified.</param>
/// <param name="Members">Its members, in declaration order.</param>
internal sealed record EnumModel(string CSharp, EquatableArray<EnumMember> Members)
{
    /// <summary>What a value is called: by the member that has it, or by its number.</summary>
    public string NameOf(long value)
        => Members.FirstOrDefault(member => member.Value == value)?.Name ?? value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The canonical text of names and values, as it enters fingerprints: what the type itself is called changes nothing.</summary>
    public override string ToString() => $"{{{string.Join(", ", Members.Select(static member => $"{member.Name} = {member.Value}"))}}}";
}

/// <summary>A member of an enum.</summary>
internal sealed record EnumMember(string Name, long Value);
