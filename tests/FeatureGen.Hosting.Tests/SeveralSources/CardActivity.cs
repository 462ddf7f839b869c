namespace FeatureGen.Hosting.Tests.SeveralSources;

/// <summary>Windows over events of two sources, and what both together say.</summary>
[FeatureView(nameof(Payment.Card))]
public sealed partial class CardActivity : FeatureView<Payment, Login>
{
    [Feature]
    public long Logins => Past<Login>(Hours(6)).Count();

    [Feature]
    public long Payments => Past<Payment>(Hours(6)).Count();

    [Feature]
    public double Spent => AllTime<Payment>().Sum(payment => payment.Amount);

    [Feature]
    public double? Largest => Past<Payment>(Hours(6)).Max(payment => payment.Amount);

    [Feature]
    public long FailedLogins => AllTime<Login>().Count(login => login.Failed);

    [Feature, Default(-1.0)]
    public double? SpentPerLogin => Logins == 0 ? null : Past<Payment>(Hours(6)).Sum(payment => payment.Amount) / Logins;

    [Feature]
    public bool? IsElsewhere => Past<Payment>(Hours(6)).Latest(payment => payment.Country) != Past<Login>(Hours(6)).Latest(login => login.Country);

    [Feature]
    public Duration? SinceLogin => Past<Login>(Days(1)).TimeSinceLatest();

    [Feature]
    public bool IsNewOwner => Current<Login>(Days(1)).Value(login => login.Failed) ?? false;

    [Feature]
    public long LoginsToday => Today<Login>("Europe/Berlin").Count();

    [Feature]
    public FeatureList<long> LoginsFrom => Past<Login>(Hours(12)).CountBy(login => login.Country, "DE", "FR");

    [Feature, Over("30m", "2h")]
    public long Both(Duration window) => Past<Login>(window).Count() + Past<Payment>(window).Count();
}
