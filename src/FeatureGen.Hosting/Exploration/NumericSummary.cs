namespace FeatureGen.Hosting.Exploration;

/// <summary>Where numbers lie.</summary>
/// <param name="Least">The least.</param>
/// <param name="LowerQuartile">A quarter is at most this.</param>
/// <param name="Median">Half are at most this.</param>
/// <param name="UpperQuartile">Three quarters are at most this.</param>
/// <param name="Greatest">The greatest; a NaN is greater than all numbers.</param>
/// <param name="Mean">Their average.</param>
/// <param name="Deviation">Their sample standard deviation; 0 of one.</param>
/// <param name="Lowest">The 1st percentile, where a histogram begins.</param>
/// <param name="Highest">The 99th percentile, where a histogram ends.</param>
public sealed record NumericSummary(
    double Least, double LowerQuartile, double Median, double UpperQuartile, double Greatest, double Mean, double Deviation, double Lowest, double Highest);
