namespace FeatureGen.Windows;

/// <summary>The aggregates that share filter and selection, and so the events that take part.</summary>
/// <param name="Filter">The filter, or -1.</param>
/// <param name="Selection">The selection, or -1.</param>
/// <param name="Lags">Their windows, by lag.</param>
internal sealed record AggregateFamily(int Filter, int Selection, LagClass[] Lags);
