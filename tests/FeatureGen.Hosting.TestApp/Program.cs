using FeatureGen.Hosting;
using FeatureGen.Hosting.TestApp;
using FeatureGen.Hosting.TestApp.Determinism;

// Verbs for tests beside the program's own: what this process computes with, one hash of all that it computes, and a service to be killed.
switch (args)
{
    case ["machine"]:
        MachineSettings.Print();
        return 0;
    case ["results"]:
        return await ResultsHash.PrintAsync();
    case ["live", var folder, var state, var answers]:
        LiveShop.Serve(folder, state, answers);
        return 0;
    default:
        return await FeatureApp.RunAsync(args);
}
