using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class UnionTests
{
    [Fact]
    public void Events_of_all_sources_of_a_struct_count_together()
        => Assert.Equal(3, Over(From("cards", 1), From("transfers", 2), From("cards", 3)).Count());

    [Fact]
    public void An_event_says_which_source_it_came_from()
    {
        EventWindow<Movement> window = Over(From("cards", 1), From("transfers", 2), From("cards", 3));

        Assert.Equal(2, window.Count(movement => movement.Source == "cards"));
        Assert.Equal("cards", window.Latest(movement => movement.Source));
    }

    [Fact]
    public void What_comes_from_two_sources_under_one_id_counts_once()
    {
        EventWindow<Movement> window = Over(From("transfers", 2) with { Id = 1 }, From("cards", 1));

        Assert.Equal(1, window.Count());
        Assert.Equal("cards", window.Latest(movement => movement.Source));
    }

    private static EventWindow<Movement> Over(params Movement[] movements)
        => Specification.Of<Movements>(new History().Add<Movement>(movements), new Timestamp(9), "A").All;

    private static Movement From(string source, long time) => new() { Source = source, Time = new Timestamp(time), Id = time, Account = "A" };
}
