namespace FeatureGen;

/// <summary>What one model reads, whatever its request. Derive from <see cref="FeatureService{TRequest, TOutcome}"/>.</summary>
public abstract class ServiceDefinition : FeatureDefinition
{
    private protected ServiceDefinition()
    {
    }

    /// <summary>The time of the request that it is bound to.</summary>
    internal abstract Timestamp RequestTime { get; }

    /// <summary>Makes features and joins answer a request; labels too, where there is an outcome.</summary>
    internal abstract void Bind(History history, object request, object? outcome);
}
