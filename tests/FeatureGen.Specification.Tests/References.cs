using System.Reflection;
using System.Reflection.Emit;

namespace FeatureGen.SpecificationTests;

/// <summary>The types that a compiled type mentions, in signatures and in instructions.</summary>
internal static class References
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    public static IEnumerable<Type> Of(Type type)
    {
        IEnumerable<Type> mentioned =
        [
            .. type.BaseType is { } parent ? new[] { parent } : [],
            .. type.GetInterfaces(),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetMembers(Declared).OfType<MethodBase>().SelectMany(OfMethod),
            .. type.GetNestedTypes(Declared).SelectMany(Of),
        ];
        return mentioned.SelectMany(Parts);
    }

    private static IEnumerable<Type> OfMethod(MethodBase method)
        =>
        [
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method is MethodInfo { ReturnType: var returned } ? new[] { returned } : [],
            .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
            .. Tokens(method.GetMethodBody()?.GetILAsByteArray() ?? []).SelectMany(token => OfToken(method, token)),
        ];

    private static IEnumerable<Type> OfToken(MethodBase method, int token)
    {
        Type[] ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        MemberInfo? member = method.Module.ResolveMember(token, ofType, ofMethod);
        return member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodInfo called =>
            [
                called.DeclaringType!,
                called.ReturnType,
                .. called.GetParameters().Select(parameter => parameter.ParameterType),
                .. called.GetGenericArguments(),
            ],
            _ => [member!.DeclaringType!],
        };
    }

    /// <summary>The metadata tokens among the operands of instructions.</summary>
    private static IEnumerable<int> Tokens(byte[] instructions)
    {
        int position = 0;
        while (position < instructions.Length)
        {
            int code = instructions[position++];
            OpCode operation = Codes[code == 0xFE ? 0xFE00 | instructions[position++] : code];
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(instructions, position);
            }

            position += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(instructions, position)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Parts(Type type)
        => type.HasElementType ? Parts(type.GetElementType()!)
            : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
            : [type];
}
