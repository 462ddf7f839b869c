namespace FeatureGen;

/// <summary>
/// Marks a <see cref="bool"/> that says whether a row is an event of this type at all. Rows for which it is false are skipped and counted apart: they
/// are neither refused nor an error of a strict run.
/// </summary>
/// <remarks>
/// So a table whose columns become known at different times holds several types of events: an authorization now, and in the same row its chargeback,
/// 45 days later. What is null until then, such as the time from which the event is known, is read as <c>ChargedBackAt ?? default</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EventConditionAttribute : Attribute;
