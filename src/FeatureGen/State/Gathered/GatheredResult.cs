using FeatureGen.Columns;

namespace FeatureGen.State.Gathered;

/// <summary>What a finisher comes to: null, a lane, a text or an error.</summary>
internal readonly record struct GatheredResult(FeatureStatus Status, long Lane, string? Text)
{
    /// <summary>No value.</summary>
    public static GatheredResult Null => new(FeatureStatus.Null, 0, null);

    /// <summary>A value beyond its type.</summary>
    public static GatheredResult Error => new(FeatureStatus.Error, 0, null);

    /// <summary>A lane that is present.</summary>
    public static GatheredResult Of(long lane) => new(FeatureStatus.Present, lane, null);

    /// <summary>A double that is present: one NaN, and no negative zero.</summary>
    public static GatheredResult Of(double value) => Of(OrderKey.Canonical(BitConverter.DoubleToInt64Bits(value)));

    /// <summary>A text that is present.</summary>
    public static GatheredResult Of(string text) => new(FeatureStatus.Present, 0, text);
}
