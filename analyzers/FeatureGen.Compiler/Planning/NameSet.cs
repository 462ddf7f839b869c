namespace FeatureGen.Compiler.Planning;

/// <summary>Gives names that do not repeat.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The name itself if it is free, else with the first number that makes it so.</summary>
    public string Take(string name)
    {
        string free = name;
        for (int number = 2; !taken.Add(free); number++)
        {
            free = name + number;
        }

        return free;
    }
}
