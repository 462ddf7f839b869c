using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>What one parse found wrong; at most one finding a place, so that one root cause is one diagnostic.</summary>
internal sealed class Findings
{
    private readonly List<Finding> items = [];

    public IReadOnlyList<Finding> Items => items;

    public void Add(DiagnosticDescriptor rule, Location place, params string[] arguments) => Add(new Finding(rule, place, arguments));

    public void Add(Refusal refusal) => Add(refusal.ToFinding());

    public void Add(Finding finding)
    {
        if (!items.Any(item => item.Location == finding.Location))
        {
            items.Add(finding);
        }
    }
}
