using FlightDelays;
using FlightDelays.Preparation;

return args switch
{
    [] or ["prepare"] => PrepareVerb.Run(PreparationFiles.In(SampleFolder.Path), Console.Out, Console.Error),
    _ => Unknown(args[0]),
};

static int Unknown(string verb)
{
    Console.Error.WriteLine($"There is no verb \"{verb}\". Say prepare, or nothing.");
    return 2;
}
