using System.CommandLine;
using System.CommandLine.Help;
using FeatureGen.Hosting.Progress;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Commands;

/// <summary>The verbs on the command line.</summary>
internal static class CommandLine
{
    private const string ExitCodes = "Exit codes: 0 all is well; 1 differences were found or values are errors; 2 wrong usage or input; 130 cancelled.";

    public static async Task<int> RunAsync(string[] args)
    {
        Command[] verbs =
        [
            VerbCommand("train", "Computes features and labels for each row of the spine and writes the training file.", Results.Train),
            VerbCommand("score", "Computes features for each row of the spine, without labels.", Results.Score),
            VerbCommand("backfill", "Computes the state of every entity as of a time and writes the store.", Results.Backfill),
            VerbCommand("verify", "Checks the training file and the store against the events, bit by bit.", Results.Verify),
            VerbCommand("compare", "Compares a file of the features that you compute at present with a training file, feature by feature, and says why they differ.", Results.Compare),
            VerbCommand("explain", "Says what a service computes from which windows, what is shared, what is kept of events, for how long and why, and measures what an entity costs: bytes of its record, time to read it. Of a store's entities with --store, else of invented ones.", Results.Explain),
            VerbCommand("explore", "Computes a service's features, or those of a view that no service reads yet, for each row of the spine, and prints the first rows, summary statistics and histograms. No file is left.", Results.Explore),
        ];
        Command root = new(NameBeside(verbs), $"Computes features for training and serving to the same bits, and proves it. {ExitCodes}") { new HelpOption(), new VersionOption() };
        foreach (Command verb in verbs)
        {
            root.Add(verb);
        }

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine("Run with --help for the verbs and their options.");
            return ExitCode.WrongInput;
        }

        using Interruption interruption = new();
        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
    }

    /// <summary>The program's name; a file that is called as one of the verbs is, such as explore.cs, with its extension.</summary>
    private static string NameBeside(Command[] verbs)
        => verbs.Any(verb => verb.Name == RootCommand.ExecutableName) ? $"{RootCommand.ExecutableName}.cs" : RootCommand.ExecutableName;

    private static Command VerbCommand(string name, string description, Func<VerbOptions, CancellationToken, int> run)
    {
        VerbArguments arguments = new();
        Command command = new(name, $"{description} {ExitCodes}");
        foreach (Argument<string> argument in arguments.FilesOf(name))
        {
            command.Add(argument);
        }

        foreach (Option option in arguments.For(name))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Guard(parsed, arguments, run, cancellation), CancellationToken.None));
        return command;
    }

    private static int Guard(ParseResult parsed, VerbArguments arguments, Func<VerbOptions, CancellationToken, int> run, CancellationToken cancellation)
    {
        string? message = null;
        int code = ExitCode.WrongInput;
        using (ConsoleProgress progress = new())
        {
            try
            {
                return run(arguments.Read(parsed) with { Progress = progress }, cancellation);
            }
            catch (FeatureErrorException exception)
            {
                (code, message) = (ExitCode.Differences, exception.Message);
            }
            catch (InputException exception)
            {
                message = exception.Message;
            }
            catch (OperationCanceledException)
            {
                (code, message) = (ExitCode.Cancelled, "Cancelled. Existing outputs are as they were.");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DllNotFoundException or DuckDbException)
            {
                message = exception.Message;
            }
        }

        Console.Error.WriteLine(message);
        return code;
    }
}
