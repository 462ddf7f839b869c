namespace FeatureGen.Hosting.Tests.Types;

[FeatureView(nameof(Parcel.Shelf))]
public sealed partial class ShelfParcels : FeatureView<Parcel>
{
    [Feature]
    public long Count => Past(Hours(6)).Count();

    [Feature]
    public long Lost => Past(Hours(6)).Count(parcel => parcel.State == ParcelState.Lost && parcel.Before != ParcelState.Lost);

    [Feature]
    public ParcelState? Latest => AllTime.Latest(parcel => parcel.State);

    [Feature]
    public short? Heaviest => Past(Hours(6)).Max(parcel => parcel.Weight);

    [Feature]
    public DateOnly? LatestDue => AllTime.Latest(parcel => parcel.Due);

    [Feature]
    public long Overdue => Past(Hours(6)).Count(parcel => parcel.Due < parcel.At.Date);

    [Feature]
    public uint? LastNumber => Past(Hours(6)).Latest(parcel => parcel.Number);

    [Feature]
    public FeatureList<long> ByState => Past(Hours(12)).CountBy(parcel => parcel.State, ParcelState.Sent, ParcelState.Lost);
}
