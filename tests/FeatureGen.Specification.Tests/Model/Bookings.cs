namespace FeatureGen.SpecificationTests.Model;

[FeatureView(nameof(Booking.Key))]
public sealed class Bookings : FeatureView<Booking>
{
    public EventWindow<Booking> All => AllTime;

    public EventWindow<Booking> Last20s => Past(Seconds(20));

    [Feature]
    public long Seats20s => Last20s.Sum(booking => booking.Seats);
}
