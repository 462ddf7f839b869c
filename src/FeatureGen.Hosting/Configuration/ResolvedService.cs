using System.Globalization;
using FeatureGen.Offline;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Configuration;

/// <summary>A service with the paths of its files: those given with the verb, else those configured.</summary>
internal sealed class ResolvedService
{
    private readonly VerbOptions options;
    private readonly ConfigurationFile configuration;
    private readonly ServiceSection section;

    /// <summary>Finds the service and its configuration.</summary>
    /// <exception cref="InputException">There is no such service, or the configuration cannot be used.</exception>
    public ResolvedService(VerbOptions options)
    {
        this.options = options;
        Plan = Choose(options);
        configuration = ConfigurationFile.Read(options.Configuration, options.Services);
        section = configuration.SectionOf(Plan);
        Events = configuration.Events();
        string[] sources = [.. options.Services.SelectMany(service => service.AllJoins).SelectMany(join => join.View.Event.SourceNames).Distinct()];
        foreach ((string source, IReadOnlyList<string> files) in options.Events)
        {
            UnknownName.Refuse("--events", "source", source, sources);
            Events[source] = files;
        }
    }

    /// <summary>The service.</summary>
    public ServicePlan Plan { get; }

    /// <summary>The files of every source.</summary>
    public Dictionary<string, IReadOnlyList<string>> Events { get; }

    /// <summary>The spine's files.</summary>
    public IReadOnlyList<string> Spine => options.Spine.Count > 0 ? options.Spine : [Configured(section.Spine, "spine", "--spine")];

    /// <summary>The training file.</summary>
    public string Training => options.Output ?? Configured(section.Training, "training", "--out");

    /// <summary>The scoring file.</summary>
    public string Scoring => options.Output ?? Configured(section.Scoring, "scoring", "--out");

    /// <summary>The store's folder.</summary>
    public string Store => StoreOrNull ?? Configured(null, "store", "--store");

    /// <summary>The store's folder; null if none is given or configured.</summary>
    public string? StoreOrNull => options.Store ?? (section.Store is { } store ? configuration.Resolve(store) : null);

    /// <summary>The time as of which the store is filled.</summary>
    public Timestamp AsOf => Time(section.StoreAsOf, "storeAsOf");

    /// <summary>Until when the events of labels are all there; null where no label looks forward.</summary>
    public Timestamp? LabelsAsOf => Plan.LabelJoins.IsEmpty ? null : Time(section.LabelsAsOf, "labelsAsOf");

    /// <summary>The service that is named, or the only one.</summary>
    /// <exception cref="InputException">There is no such service, or several to choose from.</exception>
    public static ServicePlan Choose(VerbOptions options)
    {
        if (options.Service is { } name)
        {
            UnknownName.Refuse("--service", "service", name, [.. options.Services.Select(service => service.Name)]);
            return options.Services.First(service => service.Name == name);
        }

        return options.Services.Count switch
        {
            0 => throw new InputException("This program has no feature services. Mark a class with [FeatureService], and build with the FeatureGen compiler."),
            1 => options.Services[0],
            _ => throw new InputException($"Which service? Name one of {string.Join(", ", options.Services.Select(service => service.Name))} with --service."),
        };
    }

    /// <summary>Reads a time in ISO 8601 that says its zone.</summary>
    public static bool TryParseTime(string text, out Timestamp time)
    {
        string[] formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        bool hasZone = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        bool isTime = DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value);
        time = Timestamp.From(value);
        return hasZone && isTime;
    }

    private Timestamp Time(string? configured, string property)
    {
        if (options.AsOf is { } given)
        {
            return given;
        }

        string text = configured ?? throw Missing(property, "--as-of");
        return TryParseTime(text, out Timestamp time)
            ? time
            : throw new InputException($"{configuration.Path}: {property} of service \"{Plan.Name}\" is \"{text}\". Write a time with a zone, such as 2001-06-01T00:00:00Z.");
    }

    private string Configured(string? path, string property, string option)
        => path is null ? throw Missing(property, option) : configuration.Resolve(path);

    private InputException Missing(string property, string option)
        => new($"{configuration.Path}: service \"{Plan.Name}\" has no \"{property}\". Write it there, or give {option}.");
}
