namespace FeatureGen;

/// <summary>
/// Marks a <see cref="long"/> that orders the events of one event time, so that <c>First</c> and <c>Latest</c> know which came first.
/// </summary>
/// <remarks>Events that agree in both are told apart by the selected value: the answer never depends on arrival.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SequenceAttribute : Attribute;
