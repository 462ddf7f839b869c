namespace FeatureGen.Hosting.Tests.SeveralSources;

/// <summary>A login of a card's owner; it is known at once, has no id, and calls the card something else.</summary>
[EventSource("logins")]
public readonly record struct Login
{
    [EventTime]
    public required Timestamp At { get; init; }

    public string? Account { get; init; }

    public string? Card => Account;

    public required bool Failed { get; init; }

    public string? Country { get; init; }
}
