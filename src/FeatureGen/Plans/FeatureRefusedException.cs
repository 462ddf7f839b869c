namespace FeatureGen.Plans;

/// <summary>What stands in the place of a refused feature was used: the build of its class has errors that say the same.</summary>
/// <param name="message">The feature and the reason.</param>
public sealed class FeatureRefusedException(string message) : InvalidOperationException(message);
