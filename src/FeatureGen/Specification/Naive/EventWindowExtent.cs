namespace FeatureGen.Naive;

/// <summary>A window over events of a type.</summary>
internal sealed record EventWindowExtent(Type Event, WindowExtent Extent);
