using System.Runtime.CompilerServices;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Reuse;

/// <summary>What a compilation declares, the bodies of its members aside; compilations that declare the same share one instance.</summary>
/// <remarks>
/// An edit inside a body makes a new compilation, which declares what the one before declared. Reading a class depends on declarations and on
/// the bodies that were followed; so, among compilations that share an instance, a model stands as long as the files of those bodies do.
/// Compilations, files and class declarations are held weakly: this lives as long as one of its compilations.
/// </remarks>
internal sealed class Declarations
{
    /// <summary>The most snapshots of a project that may alternate; many more are alive while someone types a declaration.</summary>
    private const int MostCompared = 8;

    private static readonly ConditionalWeakTable<Compilation, Declarations> ByCompilation = new();

    /// <summary>The compilations in that table that may be alive, the newest last. The table cannot be walked.</summary>
    private static readonly List<WeakReference<Compilation>> Compilations = [];

    private StrongBox<SyntaxTree?>? expansions;

    /// <summary>The views that were read.</summary>
    public Readings<ViewModel> Views { get; } = new();

    /// <summary>The services that were read.</summary>
    public Readings<ServiceModel> Services { get; } = new();

    /// <summary>What was found wrong with classes.</summary>
    public Readings<IReadOnlyList<Finding>> Findings { get; } = new();

    /// <summary>A file that declares the expansions of <c>[Over]</c>; null where there are none.</summary>
    /// <param name="compilation">A compilation with these declarations.</param>
    /// <param name="cancellation">Stops the search.</param>
    public SyntaxTree? Expansions(Compilation compilation, CancellationToken cancellation)
        => (expansions ??= new StrongBox<SyntaxTree?>(OverExpansion.Of(compilation, cancellation))).Value;

    /// <summary>What a compilation declares.</summary>
    public static Declarations Of(Compilation compilation)
    {
        lock (Compilations)
        {
            if (!ByCompilation.TryGetValue(compilation, out Declarations? declarations))
            {
                declarations = Known(compilation) ?? new Declarations();
                ByCompilation.Add(compilation, declarations);
                Compilations.Add(new WeakReference<Compilation>(compilation));
            }

            return declarations;
        }
    }

    /// <summary>The declarations of an earlier compilation that declares the same; null where none of the newest does.</summary>
    private static Declarations? Known(Compilation compilation)
    {
        Compilations.RemoveAll(static earlier => !earlier.TryGetTarget(out _));
        var others = new HashSet<Declarations>();
        for (int i = Compilations.Count - 1; i >= 0 && others.Count < MostCompared; i--)
        {
            // What one of several compilations that declare the same says, all say.
            if (Compilations[i].TryGetTarget(out Compilation? earlier) && AreSameProject(earlier, compilation)
                && ByCompilation.TryGetValue(earlier, out Declarations? declarations) && others.Add(declarations)
                && earlier.SyntaxTrees.SequenceEqual(compilation.SyntaxTrees, SameDeclarations.Instance))
            {
                return declarations;
            }
        }

        return null;
    }

    private static bool AreSameProject(Compilation earlier, Compilation later)
        => earlier.AssemblyName == later.AssemblyName
            && earlier.Options.Equals(later.Options)
            && earlier.ExternalReferences.SequenceEqual(later.ExternalReferences);

    /// <summary>Compares files by all that stands in them but the bodies of members and the initial values of fields that are not constants.</summary>
    private sealed class SameDeclarations : IEqualityComparer<SyntaxTree>
    {
        public static readonly SameDeclarations Instance = new();

        public bool Equals(SyntaxTree? earlier, SyntaxTree? later)
            => ReferenceEquals(earlier, later)
                || (earlier is not null && later is not null && earlier.Options.Equals(later.Options)
                    && SyntaxFactory.AreEquivalent(earlier, later, topLevel: true));

        public int GetHashCode(SyntaxTree tree) => 0;
    }
}
