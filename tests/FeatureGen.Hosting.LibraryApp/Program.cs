return await FeatureGen.Hosting.FeatureApp.RunAsync(args);
