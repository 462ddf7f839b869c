namespace FeatureGen.Naive;

/// <summary>A definition says something that it must not, or lacks what it must say; never an error value of a feature.</summary>
internal sealed class DefinitionException(string message) : InvalidOperationException(message);
