using System.Text.Json;
using FeatureGen.Offline;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Configuration;

/// <summary>A configuration that was found and checked against the services of this program.</summary>
internal sealed class ConfigurationFile
{
    private const string DefaultName = "featuregen.json";
    private const string AppContextName = "FeatureGen.Configuration";

    private readonly FeatureConfiguration content;
    private readonly string folder;

    private ConfigurationFile(string path, FeatureConfiguration content)
    {
        Path = path;
        this.content = content;
        folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>
    /// Reads a configuration: the file given, else the one that the program names (AppContext "FeatureGen.Configuration"), else
    /// <c>featuregen.json</c> in the current directory, else beside the program.
    /// </summary>
    /// <exception cref="InputException">There is no file, it is no JSON, or names what does not exist.</exception>
    public static ConfigurationFile Read(string? given, IReadOnlyList<ServicePlan> services)
    {
        string path = Find(given) ?? throw new InputException(
            $"There is no {DefaultName} in the current directory, {Directory.GetCurrentDirectory()}, nor beside the program. Write one, or name another with --config.");
        ConfigurationFile file = new(path, Parse(path));
        file.Check(services);
        return file;
    }

    /// <summary>The files of each source that a configuration names, if there is one; what it says of services that this program does not have is left alone.</summary>
    /// <exception cref="InputException">The file is no JSON, or the one that was given is not there.</exception>
    public static Dictionary<string, IReadOnlyList<string>> SourcesOf(string? given)
    {
        if (Find(given) is not { } path)
        {
            return [];
        }

        ConfigurationFile file = new(path, Parse(path));
        file.CheckSources();
        return file.Events();
    }

    /// <summary>What is said of a service; empty if nothing is.</summary>
    public ServiceSection SectionOf(ServicePlan service) => content.Services.GetValueOrDefault(service.Name) ?? new ServiceSection();

    /// <summary>The files of every source.</summary>
    public Dictionary<string, IReadOnlyList<string>> Events()
        => content.Sources.ToDictionary(source => source.Key, source => (IReadOnlyList<string>)[.. FilesOf(source.Value).Select(Resolve)], StringComparer.Ordinal);

    /// <summary>A path of the file, relative to the file's folder.</summary>
    public string Resolve(string path) => System.IO.Path.Combine(folder, path);

    private static string? Find(string? given)
    {
        string? named = given ?? AppContext.GetData(AppContextName) as string;
        string? path = named ?? new[] { DefaultName, System.IO.Path.Combine(AppContext.BaseDirectory, DefaultName) }.FirstOrDefault(File.Exists);
        return path is null || File.Exists(path)
            ? path
            : throw new InputException($"{path}: there is no such configuration file. Full path: {System.IO.Path.GetFullPath(path)}.");
    }

    private IReadOnlyList<string> FilesOf(SourceSection source) => source.FilesOf is { } other ? content.Sources[other].Files : source.Files;

    private static FeatureConfiguration Parse(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, ConfigurationJson.Default.FeatureConfiguration)
                ?? throw new InputException($"{path}: is null. Write an object with \"sources\" and \"services\".");
        }
        catch (JsonException exception)
        {
            throw new InputException(FormattableString.Invariant(
                $"{path}: line {exception.LineNumber + 1} cannot be read as a configuration: {exception.Message}"), exception);
        }
    }

    private void Check(IReadOnlyList<ServicePlan> services)
    {
        CheckSources();
        string[] sources = [.. services.SelectMany(service => service.AllJoins).SelectMany(join => join.View.Event.SourceNames).Distinct()];
        foreach (string name in content.Sources.Keys)
        {
            UnknownName.Refuse(Path, "source", name, sources);
        }

        foreach ((string name, ServiceSection section) in content.Services)
        {
            Refuse(section.Unknown, $"service \"{name}\"", "spine, training, labelsAsOf, scoring, store, storeAsOf");
            UnknownName.Refuse(Path, "service", name, [.. services.Select(service => service.Name)]);
        }
    }

    private void CheckSources()
    {
        RefuseNulls();
        Refuse(content.Unknown, "the file", "sources, services");
        foreach ((string name, SourceSection section) in content.Sources)
        {
            Refuse(section.Unknown, $"source \"{name}\"", "files, filesOf");
            CheckFilesOf(name, section);
        }
    }

    private void CheckFilesOf(string name, SourceSection section)
    {
        if (section.FilesOf is not { } other)
        {
            return;
        }

        string? problem = section.Files.Count > 0 ? $"has files of its own and the files of \"{other}\". Leave one out"
            : !content.Sources.TryGetValue(other, out SourceSection? named) ? $"names the files of \"{other}\", which is not among the sources. Write that source's files too"
            : named.FilesOf is not null ? $"names the files of \"{other}\", which has none of its own. Name the source that has them"
            : null;
        if (problem is not null)
        {
            throw new InputException($"{Path}: source \"{name}\" {problem}.");
        }
    }

    private void RefuseNulls()
    {
        string? isNull = content.Sources.Where(source => source.Value is null).Select(source => $"source \"{source.Key}\"")
            .Concat(content.Services.Where(service => service.Value is null).Select(service => $"service \"{service.Key}\""))
            .Concat(content.Sources.Where(source => source.Value?.Files.Contains(null!) == true).Select(source => $"a file of source \"{source.Key}\""))
            .FirstOrDefault();
        if (isNull is not null)
        {
            throw new InputException($"{Path}: {isNull} is null. Write it, or leave it out.");
        }
    }

    private void Refuse(Dictionary<string, JsonElement>? unknown, string place, string known)
    {
        if (unknown is { Count: > 0 })
        {
            throw new InputException($"{Path}: \"{unknown.Keys.First()}\" is not known in {place}. Known are {known}.");
        }
    }
}
