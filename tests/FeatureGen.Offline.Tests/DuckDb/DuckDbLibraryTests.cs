using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Tests.DuckDb;

public sealed class DuckDbLibraryTests
{
    [Fact]
    public void The_library_is_the_pinned_version()
        => Assert.StartsWith("v1.5.", DuckDbLibrary.Version);

    [Fact]
    public void The_environment_comes_first_then_the_build_then_the_folders_of_the_program()
    {
        string[] candidates = [.. DuckDbLibrary.Candidates("/variable/lib", "/build/lib", "/program")];
        Assert.Equal(4, candidates.Length);
        Assert.Equal("/variable/lib", candidates[0]);
        Assert.Equal("/build/lib", candidates[1]);
        Assert.Equal(Path.Combine("native", DuckDbLibrary.FileName), Path.GetRelativePath("/program/runtimes/x/..", candidates[2]).Split(Path.DirectorySeparatorChar, 2)[1]);
        Assert.Equal(Path.Combine("/program", DuckDbLibrary.FileName), candidates[3]);
    }

    [Fact]
    public void Without_variable_and_build_only_the_program_s_folders_are_tried()
        => Assert.Equal(2, DuckDbLibrary.Candidates("", null, "/program").Count());

    [Fact]
    public void The_message_for_a_missing_library_says_where_to_put_it()
    {
        string message = DuckDbLibrary.NotFound(["/program/libduckdb.so"]);
        Assert.Contains("DUCKDB_LIBRARY", message);
        Assert.Contains("/program/libduckdb.so", message);
    }
}
