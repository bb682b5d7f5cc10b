using System.Diagnostics.CodeAnalysis;

namespace RepostAudit.Core;

/// <summary>What came of reading text from outside: the value, or the sentence that says what is wrong and how to mend it.</summary>
/// <remarks>Exactly one of <see cref="Value"/> and <see cref="Error"/> is set.</remarks>
public readonly record struct Parsed<T>
    where T : notnull
{
    private Parsed(T? value, string? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public string? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Ok => Error is null;

    public static Parsed<T> Of(T value) => new(value, null);

    public static Parsed<T> Wrong(string error) => new(default, error);

    /// <summary>The value of text known to be right: a constant in code, or what this program wrote itself.</summary>
    /// <exception cref="FormatException">The text was not right after all.</exception>
    public T OrThrow() => Ok ? Value : throw new FormatException(Error);
}
