using System.Collections.Immutable;
using System.Globalization;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Training;

/// <summary>A training or scoring file that was written before, read back bit by bit.</summary>
public sealed class TrainingFile
{
    private readonly ColumnarFile file;

    private TrainingFile(ColumnarFile file, string path, ServicePlan plan, TrainingKind kind, long rows)
    {
        this.file = file;
        TrainingColumns columns = new(plan, kind);
        Path = path;
        Kind = kind;
        Rows = rows;
        Requests = columns.Requests.Length;
        Outputs = columns.Outputs;
        Labels = columns.Labels;
        Columns = columns.Read;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What it is for.</summary>
    public TrainingKind Kind { get; }

    /// <summary>The number of rows.</summary>
    public long Rows { get; }

    /// <summary>Until when the events were taken to be all there; null where no label looks forward.</summary>
    public Timestamp? LabelsAsOf { get; private init; }

    /// <summary>The columns in order: those of the request, the features, the labels. Tiles are filled in this order.</summary>
    public ImmutableArray<SourceColumn> Columns { get; }

    /// <summary>The number of request columns, which come first.</summary>
    public int Requests { get; }

    /// <summary>The features, which follow.</summary>
    public ImmutableArray<OutputPlan> Outputs { get; }

    /// <summary>The labels, which come last; none in a scoring file.</summary>
    public ImmutableArray<FeaturePlan> Labels { get; }

    /// <summary>The name of the service whose features a file has.</summary>
    /// <exception cref="InputException">The file is missing, damaged or no training file.</exception>
    public static string ServiceOf(string path)
        => ParquetMetadata.Read(path).TryGetValue(TrainingMetadata.Service, out string? service) ? service : throw NoTrainingFile(path);

    /// <summary>Opens a file of a service's features.</summary>
    /// <param name="database">What reads it.</param>
    /// <param name="path">The file.</param>
    /// <param name="plan">The service.</param>
    /// <exception cref="InputException">The file is missing, damaged, no training file, or one of another service or version.</exception>
    public static TrainingFile Open(DuckDbDatabase database, string path, ServicePlan plan)
    {
        IReadOnlyDictionary<string, string> metadata = ParquetMetadata.Read(path);
        if (!metadata.TryGetValue(TrainingMetadata.Fingerprint, out string? fingerprint)
            || !metadata.TryGetValue(TrainingMetadata.Format, out string? format)
            || !metadata.TryGetValue(TrainingMetadata.Service, out string? service)
            || !metadata.TryGetValue(TrainingMetadata.Kind, out string? kind)
            || !long.TryParse(metadata.GetValueOrDefault(TrainingMetadata.Rows), NumberStyles.None, CultureInfo.InvariantCulture, out long rows))
        {
            throw NoTrainingFile(path);
        }

        if (format != TrainingMetadata.FormatVersion)
        {
            throw new InputException($"{path}: has format {format}, and this program reads format {TrainingMetadata.FormatVersion}. Run train again.");
        }

        if (fingerprint != plan.Fingerprint)
        {
            throw new InputException(
                $"{path}: was written for service {service} with fingerprint {fingerprint}, but service {plan.Name} has fingerprint {plan.Fingerprint}: its features have changed since. Run train again.");
        }

        ColumnarFile file = new(database, path);
        long counted = file.Count();
        if (counted != rows)
        {
            throw new InputException(FormattableString.Invariant($"{path}: has {counted} rows, but says {rows}. Run train again."));
        }

        bool hasAsOf = long.TryParse(metadata.GetValueOrDefault(TrainingMetadata.LabelsAsOf), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long asOf);
        TrainingFile opened = new(file, path, plan, KindOf(path, kind), rows) { LabelsAsOf = hasAsOf ? new Timestamp(asOf) : null };
        opened.CheckOrder();
        return opened;
    }

    /// <summary>Starts to read all columns, in the order of the rows.</summary>
    /// <exception cref="InputException">A column is missing or has another type, or the file is damaged.</exception>
    public ColumnarReader Read(CancellationToken cancellation = default) => file.Open(Columns, cancellation);

    private static InputException NoTrainingFile(string path)
        => new($"{path}: is no training file: its metadata does not name a service. Run train, or name the file that it wrote.");

    private static TrainingKind KindOf(string path, string kind)
        => kind == TrainingMetadata.NameOf(TrainingKind.Training) ? TrainingKind.Training
            : kind == TrainingMetadata.NameOf(TrainingKind.Scoring) ? TrainingKind.Scoring
            : throw new InputException($"{path}: is of the kind \"{kind}\", which is neither training nor scoring. Run train again.");

    // A model may take the columns by their place: one more, or two exchanged, and it reads other features.
    private void CheckOrder()
    {
        string[] written = [.. file.Describe().Select(column => column.Name)];
        for (int place = 0; place < Math.Max(written.Length, Columns.Length); place++)
        {
            string? there = place < written.Length ? written[place] : null;
            string? due = place < Columns.Length ? Columns[place].Name : null;
            if (there != due)
            {
                throw new InputException(FormattableString.Invariant(
                    $"{Path}: column {place + 1} is {Shown(there)}, but the service writes {Shown(due)} there. Run train again."));
            }
        }
    }

    private static string Shown(string? name) => name is null ? "missing" : $"\"{name}\"";
}
