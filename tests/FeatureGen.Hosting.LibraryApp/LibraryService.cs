namespace FeatureGen.Hosting.LibraryApp;

[FeatureService("library")]
public sealed partial class LibraryService : FeatureService<LibraryRequest, LibraryOutcome>
{
    public ReaderActivity Reader => Join<ReaderActivity>(Request.Reader);

    public ReaderReturns After => Join<ReaderReturns>(Request.Reader);

    public ReaderBorrows Later => Join<ReaderBorrows>(Request.Reader);

    [Label]
    public long Returns => After.Count;

    [Label]
    public long? MoreMinutes => After.Longest - Reader.LongestVisit;

    [Label]
    public double Borrows => Later.Count + Later.Fees - Reader.Fees;

    [Label]
    public bool Complains => Outcome.Complains;
}
