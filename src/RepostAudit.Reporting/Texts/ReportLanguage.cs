namespace RepostAudit.Reporting.Texts;

/// <summary>The languages in which a report can be rendered.</summary>
public enum ReportLanguage
{
    /// <summary>Simplified Chinese, the default.</summary>
    ZhCn,

    /// <summary>English.</summary>
    En,
}

public static class ReportLanguages
{
    /// <summary>The language as BCP 47 writes it: <c>zh-CN</c> or <c>en</c>.</summary>
    public static string Tag(this ReportLanguage language) => language is ReportLanguage.ZhCn ? "zh-CN" : "en";
}
