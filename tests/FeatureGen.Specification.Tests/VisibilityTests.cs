using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class VisibilityTests
{
    [Fact]
    public void An_event_at_the_request_time_is_not_visible()
        => Assert.Equal(1, Readings.As(10, Reading.At(9), Reading.At(10)).All.Count());

    [Fact]
    public void An_event_after_the_request_time_is_not_visible_though_known()
        => Assert.Equal(0, Readings.As(10, Reading.At(11) with { Delay = new Duration(-5) }).All.Count());

    [Fact]
    public void An_event_known_at_the_request_time_is_visible()
        => Assert.Equal(1, Readings.As(10, Reading.At(4) with { Delay = new Duration(6) }).All.Count());

    [Fact]
    public void An_event_known_a_microsecond_later_is_not_visible()
        => Assert.Equal(0, Readings.As(10, Reading.At(4) with { Delay = new Duration(7) }).All.Count());

    [Fact]
    public void Without_a_known_time_an_event_is_known_when_it_happens()
    {
        History history = new History().Add(new Tick { Time = new Timestamp(1), Key = 7 }, new Tick { Time = new Timestamp(2), Key = 7 });

        Assert.Equal(1, Specification.Of<Ticks>(history, new Timestamp(2), 7).Count);
    }

    [Fact]
    public void Another_entitys_events_are_not_visible()
        => Assert.Equal(1, Readings.As(10, Reading.At(1), Reading.At(1) with { Sensor = "B" }).All.Count());

    [Fact]
    public void The_event_that_the_request_is_about_is_not_visible()
    {
        History history = new History().Add(Reading.At(1) with { Id = 5 }, Reading.At(1) with { Id = 6 });

        Assert.Equal(1, Specification.Of<Readings>(history, new Timestamp(2), ["A"], selfId: 5L).All.Count());
    }

    [Fact]
    public void An_id_is_the_same_whatever_its_integer_type()
    {
        History history = new History().Add(Reading.At(1) with { Id = 5 });

        Assert.Equal(0, Specification.Of<Readings>(history, new Timestamp(2), ["A"], selfId: (short)5).All.Count());
    }

    [Fact]
    public void An_event_with_a_null_key_belongs_to_no_entity()
    {
        History history = new History().Add(Reading.At(1) with { Sensor = null });

        Assert.Equal(0, Specification.Of<Readings>(history, new Timestamp(2), [null]).All.Count());
    }

    [Fact]
    public void Times_before_the_epoch_are_as_good_as_any()
        => Assert.Equal(1, Readings.As(-10, Reading.At(-11), Reading.At(-10), Reading.At(-31)).Last(20).Count());

    [Fact]
    public void Answers_do_not_depend_on_the_order_of_events()
    {
        Reading[] readings = [.. Enumerable.Range(0, 20).Select(i => Reading.At(i * 7 % 10) with { Number = 0.1 * i, Text = $"{i}" })];

        EventWindow<Reading> forwards = Readings.As(10, readings).All;
        EventWindow<Reading> backwards = Readings.As(10, [.. readings.Reverse()]).All;

        Assert.Equal(forwards.Sum(r => r.Number), backwards.Sum(r => r.Number));
        Assert.Equal(forwards.Latest(r => r.Text), backwards.Latest(r => r.Text));
        Assert.Equal(forwards.First(r => r.Text), backwards.First(r => r.Text));
    }

    [Fact]
    public void A_key_with_another_number_of_parts_is_refused()
        => Assert.ThrowsAny<InvalidOperationException>(() => Specification.Of<Readings>(new History(), default, "A", "B"));

    [Fact]
    public void An_unbound_view_says_how_to_bind_it()
        => Assert.Contains("Specification.Of", Assert.ThrowsAny<InvalidOperationException>(() => new Readings().All).Message);
}
