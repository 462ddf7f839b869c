namespace FeatureGen.State.Segments;

/// <summary>What is known of some segments, which is put together from what is known of each.</summary>
internal interface ISegmentPart<T>
    where T : struct
{
    /// <summary>Takes in what is known of others.</summary>
    void Add(in T other);
}
