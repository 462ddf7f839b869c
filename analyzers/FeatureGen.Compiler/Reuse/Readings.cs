using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Reuse;

/// <summary>What was read of classes, by the class declaration that it belongs to.</summary>
internal sealed class Readings<TResult>
    where TResult : class
{
    // Keyed by the declaration's identity, never by its text: the same text means something else beside other declarations.
    private readonly ConditionalWeakTable<SyntaxNode, Reading> readings = new();

    /// <summary>What a class is read as: what it was before if every file whose bodies that depends on is still there, else anew.</summary>
    /// <param name="declaration">The class declaration.</param>
    /// <param name="compilation">A compilation with the declarations that these readings belong to.</param>
    /// <param name="read">Reads the class; also tells the files in which the bodies stand that it read, or null if the result may not be kept.</param>
    public TResult? Of(SyntaxNode declaration, Compilation compilation, Func<(TResult? Result, IEnumerable<SyntaxTree>? Trees)> read)
    {
        if (readings.TryGetValue(declaration, out Reading? earlier) && earlier.IsValidIn(compilation))
        {
            return earlier.Result;
        }

        (TResult? result, IEnumerable<SyntaxTree>? trees) = read();
        lock (readings)
        {
            readings.Remove(declaration);
            if (trees is not null)
            {
                readings.Add(declaration, new Reading(result, trees));
            }
        }

        return result;
    }

    /// <summary>A result, such as a model or null where the class has none, and the files in which the bodies stand that were read for it.</summary>
    private sealed class Reading(TResult? result, IEnumerable<SyntaxTree> trees)
    {
        // Weak, because a class outlives many versions of the files that it reads.
        private readonly WeakReference<SyntaxTree>[] trees = [.. trees.Select(static tree => new WeakReference<SyntaxTree>(tree))];

        public TResult? Result => result;

        public bool IsValidIn(Compilation compilation)
            => Array.TrueForAll(trees, tree => tree.TryGetTarget(out SyntaxTree? target) && compilation.ContainsSyntaxTree(target));
    }
}
