using FeatureGen.Columns;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;
using FeatureGen.Services;

namespace FeatureGen.Online.Tests;

public sealed class FailedKeyTests
{
    [Fact]
    public void A_request_of_which_the_key_cannot_be_computed_has_errors_for_all_that_is_read_under_it()
    {
        FeatureServer<DeliveryRequest, FraudOutcome> server = new(DeliveryService.Generated.Plan, new MemoryStore());
        var vector = new FeatureValue[server.Outputs.Length];
        DeliveryRequest request = new() { At = PaymentHistory.Minute(2), Parts = 0 };
        server.Compute(request, vector);
        IReadOnlyList<SpecifiedFeature> specified = Specification.Evaluate<DeliveryService, DeliveryRequest, FraudOutcome>(new History(), request);
        Assert.Equal(specified.Select(feature => feature.Status), vector.Select(value => value.Status));
        Assert.Equal([FeatureStatus.Error, FeatureStatus.Error, FeatureStatus.Error, FeatureStatus.Present], vector.Select(value => value.Status));
        Assert.All(vector[..3], value => Assert.False(value.HasValue));

        // The same memory answers the next request, whose key is well.
        server.Compute(request with { Parts = 4 }, vector);
        Assert.Equal([FeatureStatus.Missing, FeatureStatus.Default, FeatureStatus.Missing, FeatureStatus.Present], vector.Select(value => value.Status));
    }
}
