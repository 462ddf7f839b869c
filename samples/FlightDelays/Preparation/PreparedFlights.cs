namespace FlightDelays.Preparation;

/// <summary>What a preparation has done.</summary>
/// <param name="WasUpToDate">Whether the files were there already, made from the same inputs.</param>
/// <param name="Flights">The rows of the flights.</param>
/// <param name="Requests">The rows of the spine.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record PreparedFlights(bool WasUpToDate, long Flights, long Requests, TimeSpan Elapsed);
