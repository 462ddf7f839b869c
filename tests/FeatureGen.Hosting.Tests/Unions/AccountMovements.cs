namespace FeatureGen.Hosting.Tests.Unions;

/// <summary>Both sources in one window.</summary>
[FeatureView(nameof(Movement.Account))]
public sealed partial class AccountMovements : FeatureView<Movement>
{
    [Feature]
    public long Count => Past(Hours(6)).Count();

    [Feature]
    public long ByCard => Past(Hours(6)).Count(movement => movement.Source == "cards");

    [Feature]
    public long ByTransfer => AllTime.Count(movement => movement.Source == "transfers");

    [Feature]
    public double Spent => AllTime.Sum(movement => movement.Amount);

    [Feature]
    public string? LatestSource => Past(Hours(6)).Latest(movement => movement.Source);

    [Feature]
    public string? LatestMerchant => Past(Hours(6)).Latest(movement => movement.Merchant);

    [Feature]
    public long? Fees => Past(Hours(12)).Max(movement => movement.Fee);

    [Feature]
    public FeatureList<long> BySource => Past(Hours(12)).CountBy(movement => movement.Source, "cards", "transfers");
}
