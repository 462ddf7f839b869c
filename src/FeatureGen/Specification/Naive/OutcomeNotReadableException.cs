namespace FeatureGen.Naive;

/// <summary>The outcome was read where there is none: by a feature, or where a request is served.</summary>
internal sealed class OutcomeNotReadableException(Type service)
    : InvalidOperationException($"{service.Name} reads its outcome where there is none: only a label may, and only in training.");
