using FeatureGen.Hosting;
using FeatureGen.Hosting.TestApp.Determinism;

// Two verbs for tests beside the program's own: what this process computes with, and one hash of all that it computes.
switch (args)
{
    case ["machine"]:
        MachineSettings.Print();
        return 0;
    case ["results"]:
        return await ResultsHash.PrintAsync();
    default:
        return await FeatureApp.RunAsync(args);
}
