using FeatureGen.Skew.Tests.Model;

namespace FeatureGen.Skew.Tests.Paths;

/// <summary>What every path is asked about.</summary>
internal static class Subjects
{
    /// <summary>A card's purchases.</summary>
    public static Subject<Purchase> Purchases { get; } =
        new(typeof(CardService), CardService.Generated.Plan, CardPurchases.Generated.Plan, purchase => purchase.Booked);

    /// <summary>A card's purchases, day by day.</summary>
    public static Subject<Purchase> Days { get; } =
        new(typeof(DaysService), DaysService.Generated.Plan, CardDays.Generated.Plan, purchase => purchase.Booked);

    /// <summary>The ledger of a card, whose rows change.</summary>
    public static Subject<Posting> Postings { get; } =
        new(typeof(LedgerService), LedgerService.Generated.Plan, CardPostings.Generated.Plan, posting => posting.Committed);

    /// <summary>The terms of a card.</summary>
    public static Subject<CardTerms> Terms { get; } =
        new(typeof(TermsService), TermsService.Generated.Plan, CurrentTerms.Generated.Plan, terms => terms.Loaded);
}
