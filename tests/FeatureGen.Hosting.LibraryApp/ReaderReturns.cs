namespace FeatureGen.Hosting.LibraryApp;

/// <summary>Whether a reader comes again after a visit, which is itself no return.</summary>
[FeatureView(nameof(Visit.Reader), Maturity = "6h")]
public sealed partial class ReaderReturns : FeatureView<Visit>
{
    [Label]
    public long Count => Next(Hours(12)).Count();

    [Label]
    public long? Longest => Next(Hours(12)).Max(visit => visit.Minutes);
}
