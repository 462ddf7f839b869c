using CardFraud;
using CardFraud.Generation;
using FeatureGen.Hosting;

return args switch
{
    [] => await WholeRun.RunAsync(),
    ["prepare"] => PrepareVerb.Run(GeneratedFiles.In(SampleFolder.Path), Console.Out, Console.Error),
    _ => await FeatureApp.RunAsync(args),
};
