namespace FeatureGen.State;

/// <summary>Families whose windows end together, so that they see the same events.</summary>
internal sealed class StateFamilyGroup(StateFamily[] all, IEnumerable<int> indices)
{
    /// <summary>Their indices in the layout.</summary>
    public int[] Indices { get; } = [.. indices];

    /// <summary>The families.</summary>
    public StateFamily[] Families { get; } = [.. indices.Select(index => all[index])];
}
