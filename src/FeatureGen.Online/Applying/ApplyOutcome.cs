namespace FeatureGen.Online.Applying;

/// <summary>What became of an event.</summary>
public enum ApplyOutcome
{
    /// <summary>It is part of its entity's state now.</summary>
    Applied,

    /// <summary>It was part of its entity's state already: its position is not beyond what was applied, or the backfill has seen it.</summary>
    Repeated,

    /// <summary>Its source's admission refused it.</summary>
    Refused,

    /// <summary>It is no event of the source's type, as its <c>[EventCondition]</c> says.</summary>
    OfOtherType,

    /// <summary>A part of its key is null: it belongs to no entity.</summary>
    WithoutKey,
}
