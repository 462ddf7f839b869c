namespace FeatureGen.Hosting.Tests.SeveralSources;

/// <summary>A view of one of the two sources by itself.</summary>
[FeatureView(nameof(Payment.Card))]
public sealed partial class CardPayments : FeatureView<Payment>
{
    [Feature]
    public long Count => Past(Hours(6)).Count();
}
