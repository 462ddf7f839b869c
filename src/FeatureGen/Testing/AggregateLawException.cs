namespace FeatureGen.Testing;

/// <summary>An aggregate does not keep a law; the message has the smallest counterexample found.</summary>
/// <param name="message">The law, the selections, and what both sides come to.</param>
public sealed class AggregateLawException(string message) : Exception(message);
