using FeatureGen.Offline;

namespace FeatureGen.Hosting.Configuration;

/// <summary>Refuses names of services and sources that do not exist, and says which do.</summary>
internal static class UnknownName
{
    /// <summary>Refuses a name that is not one of those known.</summary>
    /// <exception cref="InputException">The name is not known.</exception>
    public static void Refuse(string where, string what, string name, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(name))
        {
            string list = known.Count == 0 ? $"This program has no {what}s." : $"The {what}s of this program are {string.Join(", ", known)}.";
            throw new InputException($"{where}: there is no {what} \"{name}\". {list}");
        }
    }
}
