using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Everything that one capture shows. Two equal screens are painted alike.</summary>
/// <param name="Clock">What the status bar says.</param>
/// <param name="Battery">Charge in percent, 1..100.</param>
public sealed record Screen(Phone Phone, Look Look, TimeOnly Clock, int Battery, Page Page);

/// <summary>What the app shows below the status bar.</summary>
public abstract record Page
{
    private Page()
    {
    }

    /// <summary>One post of the moments, opened.</summary>
    public sealed record Detail(Post Post) : Page;

    /// <summary>The moments, scrolled.</summary>
    /// <param name="Posts">From the top.</param>
    /// <param name="Scroll">How far the first post has left at the top, in points (1/360 of the width).</param>
    public sealed record Feed(IReadOnlyList<Post> Posts, int Scroll) : Page;

    /// <summary>A group chat.</summary>
    /// <param name="Viewer">Whose phone it is; that member's messages stand on the right.</param>
    public sealed record Chat(Wording Group, int Members, Person Viewer, IReadOnlyList<Message> Messages) : Page;

    /// <summary>The sheet that confirms that an article went to a group.</summary>
    /// <param name="Sender">Whose phone it is.</param>
    /// <param name="Groups">Where it can go; it went to the first.</param>
    public sealed record Sheet(Person Sender, ArticleCard Article, IReadOnlyList<Wording> Groups, Wording? Note) : Page;
}

/// <summary>One post in the moments.</summary>
/// <param name="When">As the app says it: "3 分钟前".</param>
/// <param name="Article">Its card, or nothing for a post with a photograph.</param>
/// <param name="Photograph">What its photograph is painted from, or nothing.</param>
public sealed record Post(Person By, Wording When, Wording? Caption, ArticleCard? Article, ulong? Photograph, IReadOnlyList<Person> Likes, IReadOnlyList<Remark> Remarks);

public sealed record Remark(Person By, Wording Text);

/// <summary>One message of a chat: text or an article's card.</summary>
/// <param name="At">The time shown above it, or nothing.</param>
public sealed record Message(Person By, Wording? Text, ArticleCard? Article, TimeOnly? At = null);
