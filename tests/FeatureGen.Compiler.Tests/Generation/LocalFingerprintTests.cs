using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>What a feature means is in its fingerprints, and how its code is arranged is not.</summary>
public sealed class LocalFingerprintTests
{
    private const string Plain = "Fine > 3 ? Past(Hours(1)).Sum(o => o.Amount * o.Amount + o.Items) / Fine : 0";

    [Theory]
    [InlineData("=> " + Plain + ";")]
    [InlineData("{ get { return " + Plain + "; } }")]
    [InlineData("{ get { var orders = Fine; if (orders > 3) { return Past(Hours(1)).Sum(o => o.Amount * o.Amount + o.Items) / orders; } return 0; } }")]
    [InlineData("{ get { var n = Fine; if (n > 3) { return Past(Hours(1)).Sum(o => o.Amount * o.Amount + o.Items) / n; } return 0; } }")]
    [InlineData("{ get { var isMany = Fine > 3; return isMany ? Past(Hours(1)).Sum(o => { var square = o.Amount * o.Amount; return square + o.Items; }) / Fine : 0; } }")]
    [InlineData("{ get { long unread = Fine * 2; if (!(Fine > 3)) { } return " + Plain + "; } }")]
    public void Naming_a_part_renaming_it_and_writing_statements_move_no_fingerprint(string body)
        => Assert.Equal(FingerprintsOf("=> " + Plain + ";"), FingerprintsOf(body));

    [Theory]
    [InlineData("Order of evaluation that a name fixes: the quotient fails also where it is not read", "{ get { var share = Fine / Past(Hours(1)).Count(o => o.Amount * o.Amount + o.Items > 2); return Fine > 3 ? share : 0; } }")]
    [InlineData("Another operation", "=> Fine > 3 ? Past(Hours(1)).Sum(o => o.Amount * o.Amount - o.Items) / Fine : 0;")]
    public void What_means_something_else_has_another_fingerprint(string why, string body)
        => Assert.False(FingerprintsOf("=> " + Plain + ";").Logic == FingerprintsOf(body).Logic, why);

    [Fact]
    public void A_local_that_may_fail_unread_is_told_from_one_that_is_not_there()
    {
        string strict = FingerprintsOf("{ get { var share = 7 / Fine; return Fine > 3 ? share : 0; } }").Logic;

        Assert.NotEqual(strict, FingerprintsOf("=> Fine > 3 ? 7 / Fine : 0;").Logic);
        Assert.Equal(strict, FingerprintsOf("{ get { var renamed = 7 / Fine; if (Fine > 3) return renamed; return 0; } }").Logic);
    }

    [Fact]
    public void A_local_that_doubles_again_and_again_has_a_fingerprint_in_bounded_time()
    {
        string doubling = "{ get { double x = Fine; " + string.Concat(Enumerable.Range(0, 60).Select(static _ => "x = x * x + x; ")) + "return (long)x; } }";

        Assert.Equal(FingerprintsOf(doubling), FingerprintsOf(doubling.Replace("x", "renamed", StringComparison.Ordinal)));
    }

    private static (string State, string Logic) FingerprintsOf(string body)
    {
        string view = Refusal.View($"[Feature] public long Probed {body}");
        var plan = (ViewPlan)Refusal.Generated(Projects.Generate(Projects.Of(view, Refusal.Surroundings)), "Shop.Buyer").GetProperty("Plan")!.GetValue(null)!;
        return (plan.StateFingerprint, plan.Features.Single(static feature => feature.Name == "Probed").Logic);
    }
}
