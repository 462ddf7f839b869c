using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;
using FeatureGen.Plans;

namespace FeatureGen.Online.Tests.Stores;

/// <summary>A folder for a store, deleted with it.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-store-");

    public string Path => folder.FullName;

    public string Checkpoint => PathOf("state.duckdb");

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public EmbeddedStore Open(params ServicePlan[] services) => EmbeddedStore.Open(Path, services.Length == 0 ? [Fraud.Generated.Plan] : services);

    public void Dispose() => folder.Delete(recursive: true);
}
