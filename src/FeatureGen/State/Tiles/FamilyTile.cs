namespace FeatureGen.State;

/// <summary>When a tile begins, and what it has that is not added up.</summary>
internal struct FamilyTile
{
    /// <summary>Where it begins.</summary>
    public long Start;

    /// <summary>The times of its first and of its latest event.</summary>
    public long FirstTime, LatestTime;

    /// <summary>How many distinct values no later tile has.</summary>
    public int LastValues;
}
