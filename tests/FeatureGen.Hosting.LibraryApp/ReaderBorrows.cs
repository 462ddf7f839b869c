namespace FeatureGen.Hosting.LibraryApp;

/// <summary>What a reader borrows next, as the table has it then.</summary>
[FeatureView(nameof(LoanChange.Reader), Maturity = "3h")]
public sealed partial class ReaderBorrows : FeatureView<LoanChange>
{
    [Label]
    public long Count => Next(Days(1)).Count();

    [Label]
    public double Fees => Next(Days(1)).Sum(loan => loan.Fee);
}
