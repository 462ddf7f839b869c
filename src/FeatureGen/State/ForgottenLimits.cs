namespace FeatureGen.State;

/// <summary>What requests from a floor on can still tell apart.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="SettledBefore">Events before this are out of every window with a start and in each without one.</param>
/// <param name="KnownByAll">What is known by this time every request knows.</param>
/// <param name="ValueFrom">For each value the first event time at which a window may read it.</param>
internal sealed record ForgottenLimits(long Floor, long SettledBefore, long KnownByAll, long[] ValueFrom)
{
    /// <summary>The first event time from which every value may be read.</summary>
    public long WholeFrom { get; } = ValueFrom.Append(long.MinValue).Max();
}
