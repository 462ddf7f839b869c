namespace FeatureGen.Windows;

/// <summary>A filter over a window: how many events pass decides the status of every aggregate over them.</summary>
/// <param name="Filter">The filter, or -1.</param>
/// <param name="Window">The window: its index in the layout.</param>
/// <param name="Columns">The columns of every aggregate of this filter and window.</param>
/// <param name="Counts">Those among them that are the count itself.</param>
/// <param name="Rates">Those among them that are the count for each span of time, with the span and the window's length.</param>
internal sealed record CountPlan(int Filter, int Window, int[] Columns, int[] Counts, (int Column, long Span, long Length)[] Rates);
