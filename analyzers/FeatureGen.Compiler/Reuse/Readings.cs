using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Reuse;

/// <summary>The models that were read of classes, by the class declaration that the model belongs to.</summary>
internal sealed class Readings<TModel>
    where TModel : class
{
    // Keyed by the declaration's identity, never by its text: the same text means something else beside other declarations.
    private readonly ConditionalWeakTable<SyntaxNode, Reading> readings = new();

    /// <summary>The model of a class: the one that was read before if every file whose bodies it depends on is still there, else a new one.</summary>
    /// <param name="declaration">The class declaration.</param>
    /// <param name="compilation">A compilation with the declarations that these readings belong to.</param>
    /// <param name="read">Reads the class; also tells the files in which the bodies stand that it read.</param>
    public TModel? Of(SyntaxNode declaration, Compilation compilation, Func<(TModel? Model, IEnumerable<SyntaxTree> Trees)> read)
    {
        if (readings.TryGetValue(declaration, out Reading? earlier) && earlier.IsValidIn(compilation))
        {
            return earlier.Model;
        }

        (TModel? model, IEnumerable<SyntaxTree> trees) = read();
        var reading = new Reading(model, trees);
        lock (readings)
        {
            readings.Remove(declaration);
            readings.Add(declaration, reading);
        }

        return model;
    }

    /// <summary>A model, null where the class has none, and the files in which the bodies stand that were read for it.</summary>
    private sealed class Reading(TModel? model, IEnumerable<SyntaxTree> trees)
    {
        // Weak, because a class outlives many versions of the files that it reads.
        private readonly WeakReference<SyntaxTree>[] trees = [.. trees.Select(static tree => new WeakReference<SyntaxTree>(tree))];

        public TModel? Model => model;

        public bool IsValidIn(Compilation compilation)
            => Array.TrueForAll(trees, tree => tree.TryGetTarget(out SyntaxTree? target) && compilation.ContainsSyntaxTree(target));
    }
}
