namespace FeatureGen.Hosting.Comparison.Matching;

/// <summary>A feature or label that both files have.</summary>
/// <param name="Name">Its name in the new file.</param>
/// <param name="Old">Its column in the table of the old file.</param>
/// <param name="New">Its column in the table of the new file.</param>
/// <param name="IsSingle">Whether the old file stores it as a 32-bit floating-point number.</param>
internal sealed record ComparedColumn(string Name, int Old, int New, bool IsSingle);
