using FeatureGen.Hosting;
using FlightDelays;
using FlightDelays.Preparation;

return args switch
{
    [] => await WholeRun.RunAsync(),
    ["prepare"] => PrepareVerb.Run(PreparationFiles.In(SampleFolder.Path), Console.Out, Console.Error),
    _ => await FeatureApp.RunAsync(args),
};
