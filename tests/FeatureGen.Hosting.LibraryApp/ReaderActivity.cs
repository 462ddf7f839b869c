namespace FeatureGen.Hosting.LibraryApp;

/// <summary>Loans, of which one version counts at a time, beside visits, as they are taken in every hour.</summary>
[FeatureView(nameof(LoanChange.Reader), Cadence = "1h", Delay = "10m")]
public sealed partial class ReaderActivity : FeatureView<LoanChange, Visit>
{
    [Feature]
    public long Loans => Past<LoanChange>(Hours(12)).Count();

    [Feature]
    public double Fees => Past<LoanChange>(Days(1)).Sum(loan => loan.Fee);

    [Feature]
    public long Archived => Past<LoanChange>(Days(1)).Count(loan => loan.Source == "archive");

    [Feature]
    public long Visits => Past<Visit>(Hours(12)).Count();

    [Feature]
    public long? LongestVisit => Past<Visit>(Hours(12)).Max(visit => visit.Minutes);

    [Feature, Default(-1.0)]
    public double? LoansPerVisit => Visits == 0 ? null : (double)Loans / Visits;
}
