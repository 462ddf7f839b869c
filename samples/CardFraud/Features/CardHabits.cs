using FeatureGen;

namespace CardFraud.Features;

/// <summary>What the holder of a card usually does: what the moment is unlike when it is not the holder.</summary>
[FeatureView(nameof(Authorization.Card), Version = 1, Owner = "fraud")]
public sealed partial class CardHabits : FeatureView<Authorization>
{
    /// <summary>The amount that half of the purchases do not reach.</summary>
    [Feature]
    public double? MedianAmount30d => Past(Days(30)).Median(a => a.Amount);

    /// <summary>The amount that one purchase in twenty goes beyond.</summary>
    [Feature]
    public double? HighAmount30d => Past(Days(30)).Quantile(a => a.Amount, 0.95);

    /// <summary>What is bought most often.</summary>
    [Feature]
    public string? UsualCategory30d => Past(Days(30)).Mode(a => a.Category);

    /// <summary>The two merchants that the card visits most.</summary>
    [Feature]
    public FeatureList<string?> UsualMerchants30d => Past(Days(30)).TopFrequent(a => a.Merchant, 2);

    /// <summary>Where the greatest amount was paid.</summary>
    [Feature]
    public string? CountryOfGreatest30d => Past(Days(30)).MaxBy(a => a.Amount, a => a.Country);

    /// <summary>The last three amounts, the latest first: a thief's rise.</summary>
    [Feature]
    public FeatureList<double?> LastAmounts7d => Past(Days(7)).LastK(a => a.Amount, 3);

    /// <summary>The last three different countries, the latest first.</summary>
    [Feature]
    public FeatureList<string?> LastCountries30d => Past(Days(30)).LastDistinctK(a => a.Country, 3);

    /// <summary>Attempts an hour.</summary>
    [Feature]
    public double Rate24h => Past(Hours(24)).Rate(Hours(1));

    /// <summary>Seconds from one attempt to the next.</summary>
    [Feature]
    public double? SecondsBetween7d => Past(Days(7)).InterArrivalAverage();

    /// <summary>How regular that is.</summary>
    [Feature]
    public double? SecondsBetweenSpread7d => Past(Days(7)).InterArrivalDeviation();

    /// <summary>Whether the issuer refused the card within the hour.</summary>
    [Feature]
    public bool WasDeclined1h => Past(Hours(1)).Any(a => !a.IsApproved);

    /// <summary>Attempts since midnight, by the clocks of the issuer.</summary>
    [Feature]
    public long AttemptsToday => Today("Europe/Vilnius").Count();

    /// <summary>What was spent since the month began, by the clocks of the issuer.</summary>
    [Feature]
    public double SpentThisMonth => ThisMonth("Europe/Vilnius").Where(a => a.IsApproved).Sum(a => a.Amount);

    /// <summary>The usual amount of the last five attempts.</summary>
    [Feature]
    public double? MeanOfLast5 => Past(Days(30)).LastN(5).Average(a => a.Amount);

    /// <summary>Attempts in the burst that is going on: none has been more than half an hour after the one before.</summary>
    [Feature]
    public long AttemptsOfBurst => Past(Hours(24)).Session(Minutes(30)).Count();
}
