using FeatureGen.State.Gathered;

namespace FeatureGen.Plans;

/// <summary>An aggregate that the user has written, for a plan to name without reflection.</summary>
public abstract class CustomAggregate : IEquatable<CustomAggregate>
{
    private protected CustomAggregate()
    {
    }

    /// <inheritdoc/>
    public bool Equals(CustomAggregate? other) => other?.GetType() == GetType();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomAggregate);

    /// <inheritdoc/>
    public override int GetHashCode() => GetType().GetHashCode();

    /// <summary>What computes it from the events of a window.</summary>
    internal abstract GatheredFinisher Finisher();
}
