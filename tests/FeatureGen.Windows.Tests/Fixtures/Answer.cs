using FeatureGen.Columns;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>What a path says of one aggregate: its status, whether there is a value, and its lane or text.</summary>
public readonly record struct Answer(FeatureStatus Status, bool HasValue, long Lane, string? Text)
{
    public static Answer Null(FeatureStatus status) => new(status, false, 0, null);

    public static Answer Of(FeatureStatus status, long lane) => new(status, true, lane, null);
}
