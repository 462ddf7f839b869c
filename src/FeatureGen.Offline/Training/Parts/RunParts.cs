using System.Globalization;
using System.Text.Json;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Writing;

namespace FeatureGen.Offline.Training.Parts;

/// <summary>The folder beside an output in which the parts of a long run and its ledger lie until all are done; it belongs to one run at a time.</summary>
/// <remarks>A part is written whole before the ledger names it, so that a run may be killed at any moment.</remarks>
internal sealed class RunParts : IDisposable
{
    private readonly string folder;
    private readonly FileStream owned;

    /// <summary>Opens the folder, or makes it.</summary>
    /// <param name="output">The file that the run writes in the end.</param>
    /// <param name="begun">What the run computes, without parts.</param>
    /// <param name="isRestart">Whether parts that are there are dropped.</param>
    /// <exception cref="InputException">Another run is at work, or has left parts that are none of this one.</exception>
    public RunParts(string output, RunLedger begun, bool isRestart)
    {
        folder = PathFor(output);
        Directory.CreateDirectory(folder);
        owned = Own(output);
        try
        {
            if (isRestart)
            {
                DeleteContent();
            }

            Ledger = Resume(begun, output);
        }
        catch
        {
            owned.Dispose();
            throw;
        }
    }

    /// <summary>What is done.</summary>
    public RunLedger Ledger { get; private set; }

    /// <summary>The files of the parts, in order.</summary>
    public IEnumerable<string> Files => Enumerable.Range(0, Ledger.Parts.Length).Select(PathOf);

    /// <summary>The file of the part that comes next.</summary>
    public string NextFile => PathOf(Ledger.Parts.Length);

    /// <summary>The folder beside an output.</summary>
    public static string PathFor(string output) => output + ".parts";

    /// <summary>Notes that the next part is done; its file is in its place.</summary>
    public void Add(LedgerPart part)
    {
        Ledger = Ledger with { Parts = Ledger.Parts.Add(part) };
        FileReplacement.Replace(LedgerFile, aside => File.WriteAllBytes(aside, JsonSerializer.SerializeToUtf8Bytes(Ledger, LedgerJson.Default.RunLedger)), CancellationToken.None);
    }

    /// <summary>Drops all parts: their output is in its place, or none will be.</summary>
    public void Delete()
    {
        DeleteContent();
        owned.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => owned.Dispose();

    private string LedgerFile => Path.Combine(folder, "ledger.json");

    private string LockFile => Path.Combine(folder, "lock");

    private string PathOf(int part) => Path.Combine(folder, $"{part.ToString("D6", CultureInfo.InvariantCulture)}.parquet");

    // The system lets go of the lock when a process ends, however it ends.
    private FileStream Own(string output)
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new InputException($"{output}: another run is writing it. Wait for its end, or write to another file.", exception);
        }
    }

    private RunLedger Resume(RunLedger begun, string output)
    {
        if (!File.Exists(LedgerFile))
        {
            return begun;
        }

        string? reason;
        try
        {
            RunLedger left = JsonSerializer.Deserialize(File.ReadAllBytes(LedgerFile), LedgerJson.Default.RunLedger)!;
            reason = begun.DifferenceFrom(left) ?? DamageOf(left);
            if (reason is null)
            {
                return left;
            }
        }
        catch (JsonException)
        {
            reason = "its ledger is damaged";
        }

        throw new InputException($"{output}: an earlier run has left parts in {folder}, and they are none of this one: {reason}. Begin anew with --restart, which drops them, or write to another file.");
    }

    private string? DamageOf(RunLedger left)
    {
        for (int part = 0; part < left.Parts.Length; part++)
        {
            if (!File.Exists(PathOf(part)) || InputFingerprint.Of(PathOf(part)) != left.Parts[part].Fingerprint)
            {
                return $"{Path.GetFileName(PathOf(part))} is gone or damaged";
            }
        }

        return null;
    }

    // The ledger first: parts without one are dropped by whoever comes.
    private void DeleteContent()
    {
        File.Delete(LedgerFile);
        foreach (string file in Directory.GetFiles(folder).Where(file => file != LockFile))
        {
            File.Delete(file);
        }
    }
}
