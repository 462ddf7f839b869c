namespace FeatureGen.Offline.Training;

/// <summary>What a file of features is for.</summary>
public enum TrainingKind
{
    /// <summary>Features and labels, to fit a model on.</summary>
    Training,

    /// <summary>Features alone, for a model to score.</summary>
    Scoring,
}
