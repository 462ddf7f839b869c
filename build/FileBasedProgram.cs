// The Main of a file of feature classes that is run by itself.
return await FeatureGen.Hosting.FeatureApp.ExploreAsync(args);
