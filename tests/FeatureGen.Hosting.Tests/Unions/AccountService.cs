namespace FeatureGen.Hosting.Tests.Unions;

[FeatureService("account")]
public sealed partial class AccountService : FeatureService<AccountRequest, AccountOutcome>
{
    public AccountMovements All => Join<AccountMovements>(Request.Account);

    public CardMovements Cards => Join<CardMovements>(Request.Account);

    [Feature]
    public long OtherThanCards => All.Count - Cards.Count;

    [Label]
    public bool IsOverdrawn => Outcome.Overdrawn;
}
