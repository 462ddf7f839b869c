using System.Globalization;

namespace FeatureGen.Offline.DuckDb;

/// <summary>An embedded DuckDB, in memory or in a file, with its limits set. Safe for use by several threads, each with its own connection.</summary>
public sealed unsafe class DuckDbDatabase : IDisposable
{
    private readonly SpillFolder? spilled;
    private nint handle;

    /// <summary>Opens a database.</summary>
    /// <exception cref="DllNotFoundException">The native library was not found.</exception>
    /// <exception cref="DuckDbException">The file cannot be opened, or an option is out of range.</exception>
    public DuckDbDatabase(DuckDbOptions? options = null)
    {
        options ??= new DuckDbOptions();
        DuckDbLibrary.EnsureLoaded();
        if (NativeMethods.duckdb_open_ext(options.Path, out handle, 0, out byte* error) != 0)
        {
            string message = NativeText.Of(error);
            NativeMethods.duckdb_free(error);
            throw new DuckDbException(message);
        }

        try
        {
            spilled = options.TemporaryDirectory is null ? new SpillFolder() : null;
            Configure(options, options.TemporaryDirectory ?? spilled!.Path);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection.</summary>
    public DuckDbConnection Connect()
    {
        ObjectDisposedException.ThrowIf(handle == 0, this);
        return NativeMethods.duckdb_connect(handle, out nint connection) == 0
            ? new DuckDbConnection(connection)
            : throw new DuckDbException("DuckDB opened no connection.");
    }

    /// <summary>Closes the database; its connections should be closed by then.</summary>
    public void Dispose()
    {
        NativeMethods.duckdb_close(ref handle);
        spilled?.Dispose();
    }

    private void Configure(DuckDbOptions options, string temporaryDirectory)
    {
        using DuckDbConnection connection = Connect();

        // Extensions come from the library alone: nothing is fetched. The zone decides nothing that is read here, and must not.
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            SET memory_limit = '{options.MemoryLimit} bytes';
            SET threads = {options.Threads};
            SET temp_directory = {SqlText.Literal(temporaryDirectory)};
            SET preserve_insertion_order = true;
            SET autoinstall_known_extensions = false;
            SET autoload_known_extensions = false;
            SET GLOBAL TimeZone = 'UTC';
            """));
    }
}
