namespace RepostAudit.Core.Ledger;

/// <summary>
/// Something of a fingerprint that can be looked up by equality. Opaque to the index: whoever makes keys says what they mean
/// and prefixes them with a kind, such as <c>sha256:…</c>, so that a new kind of key needs no new store.
/// </summary>
/// <param name="Text">1 to 200 characters of printable ASCII.</param>
public readonly record struct IndexKey(string Text)
{
    public override string ToString() => Text;
}
