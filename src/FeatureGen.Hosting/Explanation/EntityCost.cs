namespace FeatureGen.Hosting.Explanation;

/// <summary>What the state of one entity costs.</summary>
/// <param name="Entities">Whose: invented ones of a rate of events, or those of a store.</param>
/// <param name="Events">The number of events kept one by one.</param>
/// <param name="Folded">The number of events that were folded into windows without a start and into tiles.</param>
/// <param name="RecordBytes">The length of its record.</param>
/// <param name="ReadTime">What it takes to read all of the view's aggregates, here.</param>
public sealed record EntityCost(string Entities, long Events, long Folded, long RecordBytes, TimeSpan ReadTime)
{
    /// <summary>The cost in one line.</summary>
    public override string ToString()
        => FormattableString.Invariant($"{Entities}: {Events:N0} events kept, {Folded:N0} folded, a record of {RecordBytes:N0} bytes, read in {ReadTime.TotalMicroseconds:N1} us");
}
