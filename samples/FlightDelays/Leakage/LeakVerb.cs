using System.Diagnostics;
using System.Globalization;
using FeatureGen;
using FeatureGen.Hosting;
using FeatureGen.Hosting.Progress;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;
using FlightDelays.Features;
using FlightDelays.Preparation;

namespace FlightDelays.Leakage;

/// <summary>What leakage costs: one model trained on what was known, one on delays that count from departure, both tested offline and as served.</summary>
internal static class LeakVerb
{
    /// <summary>The first day of the test: nine days of June after three weeks of training.</summary>
    private static readonly Timestamp TestStart = Timestamp.FromUtc(2001, 6, 22);

    /// <summary>Computes both training sets, fits both models, prints their AUC and draws them.</summary>
    public static int Run(PreparationFiles files, string folder, TextWriter output, TextWriter errors)
    {
        long start = Stopwatch.GetTimestamp();
        int code = PrepareVerb.Run(files, output, errors);
        if (code != ExitCode.Success)
        {
            return code;
        }

        try
        {
            Directory.CreateDirectory(folder);
            ServicePlan correct = LateArrival.Generated.Plan;
            (LabelledRows training, LabelledRows test) = Compute(correct, files, Path.Combine(folder, "late_arrival.correct.parquet"), output);
            ModelQuality honest = ModelQuality.Of("delays count when reported", training, test, test);

            ServicePlan leaky = new LeakyService(correct);
            (LabelledRows leakyTraining, LabelledRows leakyTest) = Compute(leaky, files, Path.Combine(folder, "late_arrival.leaky.parquet"), output);
            ModelQuality deceived = ModelQuality.Of("delays count from departure", leakyTraining, leakyTest, test);

            string chart = Path.Combine(folder, "leakage.svg");
            File.WriteAllText(chart, LeakageChart.Draw(honest, deceived));
            Report([honest, deceived], training.Count, test.Count, output);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"leak: drew {chart}, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"));
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is InputException or DuckDbException or IOException or DllNotFoundException)
        {
            errors.WriteLine(exception.Message);
            return ExitCode.WrongInput;
        }
    }

    private static (LabelledRows Training, LabelledRows Test) Compute(ServicePlan plan, PreparationFiles files, string path, TextWriter output)
    {
        using ConsoleProgress progress = new();
        TrainingSummary summary = new TrainingRun(new TrainingOptions
        {
            Plan = plan,
            Events = new Dictionary<string, IReadOnlyList<string>> { ["arrivals"] = [files.Flights], ["departures"] = [files.Flights] },
            Spine = [files.Spine],
            Output = path,
        }).Run(progress);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"leak: computed {summary.Rows:N0} rows x {summary.Features} features of {plan.Name} in {summary.Duration.TotalSeconds:F1} s"));
        using DuckDbDatabase database = new();
        return LabelledRows.Read(database, path, plan, TestStart);
    }

    private static void Report(ModelQuality[] models, int training, int test, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\nlate or not, by logistic regression: fitted to {training:N0} flights of 1 to 21 June 2001, tested on {test:N0} of 22 to 30 June\n"));
        output.WriteLine($"{"trained on",-30}{"offline AUC",12}{"served AUC",12}");
        foreach (ModelQuality model in models)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model.Name,-30}{model.Offline,12:F4}{model.Served,12:F4}"));
        }

        output.WriteLine();
    }
}
