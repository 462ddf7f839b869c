namespace FeatureGen.Hosting.Tests.Unions;

/// <summary>A service that reads the union alone.</summary>
[FeatureService("movements")]
public sealed partial class MovementService : FeatureService<AccountRequest, AccountOutcome>
{
    public AccountMovements Account => Join<AccountMovements>(Request.Account);

    [Label]
    public bool Overdrawn => Outcome.Overdrawn;
}
