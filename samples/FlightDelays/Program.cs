using System.Globalization;
using FeatureGen.Offline;
using FlightDelays;
using FlightDelays.Preparation;

if (args is not ([] or ["prepare"]))
{
    Console.Error.WriteLine($"There is no verb \"{args[0]}\". Say prepare, or nothing.");
    return 2;
}

try
{
    PreparedFlights prepared = FlightPreparation.Run(PreparationFiles.In(SampleFolder.Path));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"prepare: {(prepared.WasUpToDate ? "up to date, " : "")}{prepared.Flights:N0} flights, {prepared.Requests:N0} requests, {prepared.Elapsed.TotalSeconds:F1} s"));
    return 0;
}
catch (InputException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
