using System.Collections.Immutable;
using System.Text;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Reading;

/// <summary>The names of an enum's members, as data spells them: in the case in which they are declared.</summary>
internal sealed class MemberNames(ImmutableArray<ValueName> names)
{
    private readonly byte[][] spelled = [.. names.Select(name => Encoding.UTF8.GetBytes(name.Name))];

    /// <summary>The value of the member of that name; false where there is none.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, out long lane)
    {
        for (int index = 0; index < spelled.Length; index++)
        {
            if (text.SequenceEqual(spelled[index]))
            {
                lane = names[index].Lane;
                return true;
            }
        }

        lane = EventPlan.UnknownName;
        return false;
    }
}
