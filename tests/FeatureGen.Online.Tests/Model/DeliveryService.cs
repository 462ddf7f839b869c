namespace FeatureGen.Online.Tests.Model;

[FeatureService("delivery")]
public sealed partial class DeliveryService : FeatureService<DeliveryRequest, FraudOutcome>
{
    public Deliveries Same => Join<Deliveries>(12 / Request.Parts);

    [Feature]
    public long Asked => Request.Parts;
}
