namespace FeatureGen.Benchmarks.Rows;

/// <summary>Twenty row-wise expressions over eight columns.</summary>
[FeatureService("arithmetic")]
public sealed partial class ArithmeticExpressions : FeatureService<ArithmeticRequest, NoOutcome>
{
    [Feature]
    public double Score => (Request.Amount - Request.Mean) / (Request.Deviation + 1e-9);

    [Feature]
    public double IsLarge => Request.Amount > 3.0 * Request.Average ? 1.0 : 0.0;

    [Feature]
    public double Quarter => (Request.Amount * Request.Weight) + Math.Floor(Request.Hour * (1.0 / 6));

    [Feature]
    public double IsNight => Request.Hour < 6.0 ? 1.0 : 0.0;

    [Feature]
    public double IsMorning => Request.Hour > 5.0 && Request.Hour < 12.0 ? 1.0 : 0.0;

    [Feature]
    public double IsAfternoon => Request.Hour > 11.0 && Request.Hour < 18.0 ? 1.0 : 0.0;

    [Feature]
    public double IsEvening => Request.Hour > 17.0 ? 1.0 : 0.0;

    [Feature]
    public double Squared => Request.Amount * Request.Amount;

    [Feature]
    public double Norm => Math.Sqrt((Request.Deviation * Request.Deviation) + 1.0);

    [Feature]
    public double Relative => Request.Amount / Request.Average;

    [Feature]
    public double Capped => Request.Amount < 1000.0 ? Request.Amount : 1000.0;

    [Feature]
    public double AdultAge => Request.Age > 18.0 ? Request.Age : 18.0;

    [Feature]
    public double Excess => (Request.Amount - Request.Average) * Request.Weight;

    [Feature]
    public double PerYear => Request.Count / (Request.Age + 1.0);

    [Feature]
    public double PerEvent => Request.Count > 10.0 ? Request.Amount / Request.Count : 0.0;

    [Feature]
    public double Middle => (Request.Amount * 0.5) + (Request.Mean * 0.5);

    [Feature]
    public double Distance => Request.Amount < Request.Mean ? Request.Mean - Request.Amount : Request.Amount - Request.Mean;

    [Feature]
    public double Spread => Request.Weight * Request.Weight * Request.Deviation;

    [Feature]
    public double DayShare => Request.Hour * (1.0 / 24);

    [Feature]
    public double Hundreds => Math.Floor(Request.Amount * 0.01);
}
