namespace FeatureGen;

/// <summary>
/// What the body of a feature may write without qualification. Derive from <see cref="FeatureView{TEvent}"/> or
/// <see cref="FeatureService{TRequest, TOutcome}"/>.
/// </summary>
public abstract class FeatureDefinition
{
    private protected FeatureDefinition()
    {
    }

    /// <summary>A span of whole seconds; <see cref="Duration.Seconds"/>.</summary>
    protected static Duration Seconds(long count) => Duration.Seconds(count);

    /// <summary>A span of whole minutes; <see cref="Duration.Minutes"/>.</summary>
    protected static Duration Minutes(long count) => Duration.Minutes(count);

    /// <summary>A span of whole hours; <see cref="Duration.Hours"/>.</summary>
    protected static Duration Hours(long count) => Duration.Hours(count);

    /// <summary>A span of days of 24 hours; <see cref="Duration.Days"/>.</summary>
    protected static Duration Days(long count) => Duration.Days(count);
}
