using FeatureGen;

namespace CardFraud.Features;

/// <summary>What a model reads that says, while the terminal waits, whether a payment will be charged back.</summary>
[FeatureService("card_fraud", Version = 1)]
public sealed partial class CardFraudService : FeatureService<PaymentRequest, PaymentOutcome>
{
    /// <summary>The card.</summary>
    public CardAuthorizations Card => Join<CardAuthorizations>(Request.Card);

    /// <summary>What its holder usually does.</summary>
    public CardHabits Habits => Join<CardHabits>(Request.Card);

    /// <summary>What of its purchases is known as disputed.</summary>
    public CardChargebacks CardDisputes => Join<CardChargebacks>(Request.Card);

    /// <summary>What the issuer knows of it.</summary>
    public CardProfile Profile => Join<CardProfile>(Request.Card);

    /// <summary>The merchant.</summary>
    public MerchantAuthorizations Merchant => Join<MerchantAuthorizations>(Request.Merchant);

    /// <summary>What of its sales is known as disputed.</summary>
    public MerchantChargebacks MerchantDisputes => Join<MerchantChargebacks>(Request.Merchant);

    /// <summary>The phone or computer; at a till there is none, and so nothing of it.</summary>
    public DeviceAuthorizations Device => Join<DeviceAuthorizations>(Request.Device);

    /// <summary>What of the purchases made with it is known as disputed.</summary>
    public DeviceChargebacks DeviceDisputes => Join<DeviceChargebacks>(Request.Device);

    /// <summary>The card at this merchant.</summary>
    public CardAtMerchant Habit => Join<CardAtMerchant>(Request.Card, Request.Merchant);

    /// <summary>What becomes of the payment.</summary>
    public PaymentDisputes Later => Join<PaymentDisputes>(Request.Id);

    /// <summary>How much.</summary>
    [Feature]
    public double? Paid => Request.Amount;

    /// <summary>The hour, UTC, 0 to 23.</summary>
    [Feature]
    public long Hour => Request.At.HourOfDay;

    /// <summary>Whether it is made with a phone or computer.</summary>
    [Feature]
    public bool IsOnline => Request.Device != null;

    /// <summary>Whether the merchant sells what is easily sold on.</summary>
    [Feature]
    public bool IsTempting => Request.Category == "electronics" || Request.Category == "gift_cards" || Request.Category == "gambling";

    /// <summary>Whether the card is used away from its holder's home; null where either is not known.</summary>
    [Feature]
    public bool? IsAbroad => Request.Country == null || Profile.Home == null ? null : Request.Country != Profile.Home;

    /// <summary>Whether the card was in another country last; null where either is not known.</summary>
    [Feature]
    public bool? HasTravelled => Request.Country == null || Card.LatestCountry7d == null ? null : Request.Country != Card.LatestCountry7d;

    /// <summary>How unusual the amount is, in the standard deviations of the card's month.</summary>
    [Feature]
    public double? Unusual => Card.AmountSpread30d > 0 ? (Request.Amount - Card.MeanAmount30d) / Card.AmountSpread30d : null;

    /// <summary>Whether the holder buys that most often anyway; null where nothing is known of the holder.</summary>
    [Feature]
    public bool? IsUsualCategory => Habits.UsualCategory30d == null ? null : Request.Category == Habits.UsualCategory30d;

    /// <summary>How much it is against what the merchant usually sells for.</summary>
    [Feature]
    public double? AgainstMerchant => Merchant.MeanAmount7d > 0 ? Request.Amount / Merchant.MeanAmount7d : null;

    /// <summary>The share of the limit that is still free which it takes; more than 1 is beyond it.</summary>
    [Feature]
    public double? ShareOfFreeLimit => Profile.CreditLimit > Profile.Balance ? Request.Amount / (Profile.CreditLimit - Profile.Balance) : null;

    /// <summary>Days since the card was at this merchant; three months where it never was.</summary>
    [Feature, Default(90.0)]
    public double? DaysSinceHere => Habit.SinceLatest90d.HasValue ? Habit.SinceLatest90d.Value.TotalDays : null;

    /// <summary>Whether the device is one of a ring: many cards, of which some are known as disputed.</summary>
    [Feature]
    public bool IsRing => Device.Cards24h > 2 && DeviceDisputes.DisputedCards90d > 0;

    /// <summary>Whether its holder disputes it within 45 days.</summary>
    [Label]
    public bool IsFraud => Later.IsDisputed;
}
