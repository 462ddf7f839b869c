using FlightDelays.Preparation;

namespace FlightDelays.Tests.Preparation;

public sealed class PrepareVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("flight-delays-");

    [Fact]
    public void Missing_data_is_one_message_and_a_failure()
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        PreparationFiles files = PreparationFiles.In(folder.FullName);
        Assert.Equal(1, PrepareVerb.Run(files, output, errors));
        Assert.Equal("", output.ToString());
        Assert.StartsWith($"{files.RawFlights}: there is no such file.", errors.ToString());
        Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Missing_data_is_not_exported()
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        Assert.Equal(1, ExportVerb.Run(PreparationFiles.In(folder.FullName), folder.FullName, output, errors));
        Assert.Contains("there is no such file.", errors.ToString());
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public void The_sample_finds_its_data_and_configuration_whatever_the_current_directory()
    {
        PreparationFiles files = PreparationFiles.In(SampleFolder.Path);
        Assert.True(Path.IsPathFullyQualified(files.RawFlights));
        Assert.True(File.Exists(files.RawFlights));
        Assert.True(File.Exists(SampleFolder.Configuration));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
