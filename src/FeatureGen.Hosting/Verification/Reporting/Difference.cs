using FeatureGen.Services;

namespace FeatureGen.Hosting.Verification.Reporting;

/// <summary>A value that is not what the training file says.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The training file's column.</param>
/// <param name="Found">What was found instead.</param>
/// <param name="By">What found it, in words.</param>
/// <param name="Note">What else there is to say, or null.</param>
internal sealed record Difference(int Row, int Column, FeatureValue Found, string By, string? Note = null);
