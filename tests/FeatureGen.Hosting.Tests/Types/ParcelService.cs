namespace FeatureGen.Hosting.Tests.Types;

[FeatureService("parcel")]
public sealed partial class ParcelService : FeatureService<ParcelRequest, ParcelOutcome>
{
    public ShelfParcels Shelf => Join<ShelfParcels>(Request.Shelf);

    public StateParcels State => Join<StateParcels>(Request.State);

    [Feature]
    public bool IsSame => Request.State == Shelf.Latest;

    [Feature]
    public byte Up => (byte)(Request.Shelf + 200);

    [Label]
    public bool IsLate => Outcome.Late;
}
