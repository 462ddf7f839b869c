using FeatureGen.Offline.Reading;

namespace FeatureGen.Offline.Tests.Reading;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("delay", "Delay")]
    [InlineData("delya", "Delay")]
    [InlineData("destinaton", "destination")]
    [InlineData("x", null)]
    [InlineData("airport", null)]
    public void The_nearest_name_is_a_few_edits_away(string name, string? expected)
        => Assert.Equal(expected, NearestName.Of(name, ["destination", "Delay", "distance"]));
}
