using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Cases;

/// <summary>One entity's events under a view, and what is asked of them.</summary>
/// <param name="Seed">What decides anything else that a relation draws.</param>
/// <param name="Unit">The microseconds of a step of its times.</param>
public sealed record Case(int Seed, long Unit, TransactionView View, IReadOnlyList<Transaction> Events, IReadOnlyList<Request> Requests)
{
    /// <summary>The events in an order that the seed decides.</summary>
    public List<Transaction> Shuffled()
    {
        Transaction[] events = [.. Events];
        new Random(Seed).Shuffle(events);
        return [.. events];
    }

    public override string ToString()
        => $"""
            seed {Seed}
            windows    {string.Join("\n           ", View.Windows.Select((window, index) => $"{index}: {window}"))}
            aggregates {string.Join("\n           ", View.Aggregates)}
            events     {string.Join("\n           ", Events)}
            requests   {string.Join("\n           ", Requests)}
            lag {View.SourceLag}, cadence {View.Cadence} + {View.Delay}, ids {View.Event.Id >= 0}, horizons {View.Event.DuplicateHorizon} and {View.Event.VersionHorizon}, sequence {View.Event.Sequence >= 0}
            """;
}
