using System.Diagnostics;

namespace FeatureGen.Hosting.Tests.Fixtures;

/// <summary>
/// A folder in which nothing more can be written: a full file system of its own where this process may mount one, and elsewhere one
/// for a process that may write no large file.
/// </summary>
internal sealed class FullDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-full-");
    private readonly bool isMounted;

    public FullDisk(bool isMountTried)
        => isMounted = isMountTried && Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.FullName);

    public string Folder => folder.FullName;

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Runs the program so that the disk is full for it.</summary>
    public Task<(int ExitCode, string Output, string Error)> RunAsync(string directory, params string[] arguments)
        => isMounted ? AppProcess.RunAsync(directory, arguments) : AppProcess.RunWithSmallFilesAsync(directory, arguments);

    /// <summary>Fills what is left of the disk.</summary>
    public void Fill()
    {
        if (!isMounted)
        {
            return;
        }

        try
        {
            using FileStream filler = new(PathOf("filler"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                filler.Write(new byte[1024]);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Dispose()
    {
        if (isMounted)
        {
            Run("umount", folder.FullName);
        }

        folder.Delete(recursive: true);
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
