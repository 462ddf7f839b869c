using FeatureGen.Hosting;
using FlightDelays;
using FlightDelays.Leakage;
using FlightDelays.Preparation;

return args switch
{
    [] => await WholeRun.RunAsync(),
    ["export"] => ExportVerb.Run(PreparationFiles.In(SampleFolder.Path), Path.Combine(SampleFolder.Path, "out"), Console.Out, Console.Error),
    ["--leak" or "leak"] => LeakVerb.Run(PreparationFiles.In(SampleFolder.Path), Path.Combine(SampleFolder.Path, "out"), Console.Out, Console.Error),
    ["prepare"] => PrepareVerb.Run(PreparationFiles.In(SampleFolder.Path), Console.Out, Console.Error),
    _ => await FeatureApp.RunAsync(args),
};
