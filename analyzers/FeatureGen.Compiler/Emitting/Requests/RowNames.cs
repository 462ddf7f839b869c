using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Requests;

/// <summary>The fields of a row: the names of inputs and steps, changed only where C# would not allow them.</summary>
internal sealed class RowNames
{
    /// <summary>What a field may not be called: the row's own members, its methods' locals, and the types that its expressions name.</summary>
    private static readonly string[] TakenNames =
    [
        "Load", "Compute", "Store", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Finalize",
        "Math", "MathF", "Partial", "Lifted", "Signs", "tile", "row", "cells",
    ];

    private readonly HashSet<string> taken = new(TakenNames, StringComparer.Ordinal);
    private readonly List<string> inputs;
    private readonly List<string> steps;
    private readonly List<string> inputFails;
    private readonly List<string> stepFails;
    private readonly List<string> absent;

    public RowNames(RowProgram program, string structName)
    {
        taken.Add(structName);
        taken.UnionWith(RowStructPrinter.PartNames(program));
        inputs = [.. program.Inputs.Select(input => Claim(input.Name))];
        steps = [.. program.Steps.Select(step => Claim(step.Name))];
        inputFails = [.. program.Inputs.Select(input => Claim(input.Name + "Fails"))];
        stepFails = [.. program.Steps.Select(step => Claim(step.Name + "Fails"))];
        absent = [.. program.Inputs.Select(input => Claim(input.Name + "IsAbsent"))];
    }

    /// <summary>The field of an input's value.</summary>
    public string Input(int input) => inputs[input];

    /// <summary>The field of a step's value.</summary>
    public string Step(int step) => steps[step];

    /// <summary>The flag that says that an input is an error.</summary>
    public string InputFails(int input) => inputFails[input];

    /// <summary>The flag that says that a step is an error.</summary>
    public string StepFails(int step) => stepFails[step];

    /// <summary>The flag that says that a required input came as null.</summary>
    public string IsAbsent(int input) => absent[input];

    /// <summary>A name for a local, which no field and no other local has.</summary>
    public string Local(string name)
    {
        string wanted = CSharpName.OfLocal(name);
        string candidate = wanted;
        for (int number = 2; !taken.Add(candidate); number++)
        {
            candidate = $"{wanted}{(char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "")}{number}";
        }

        return CSharpName.Escape(candidate);
    }

    private string Claim(string name)
    {
        while (!taken.Add(name))
        {
            name += "_";
        }

        return CSharpName.Escape(name);
    }
}
