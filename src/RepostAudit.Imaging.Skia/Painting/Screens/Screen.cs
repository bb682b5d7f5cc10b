using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Everything that one capture shows; the battery's charge is in percent, 1..100. Screens of the same content are painted alike.</summary>
public sealed record Screen(Phone Phone, Look Look, TimeOnly Clock, int Battery, Page Page);

/// <summary>What the app shows below the status bar.</summary>
public abstract record Page
{
    private Page()
    {
    }

    /// <summary>One post of the moments, opened.</summary>
    public sealed record Detail(Post Post) : Page;

    /// <summary>The moments, from the top; the first post has left by <paramref name="Scroll"/> points (1/360 of the width).</summary>
    /// <param name="Posts">One below the other.</param>
    /// <param name="Scroll">At least 0.</param>
    public sealed record Feed(IReadOnlyList<Post> Posts, int Scroll) : Page;

    /// <summary>A group chat on the phone of the viewer, whose messages stand on the right.</summary>
    public sealed record Chat(Wording Group, int Members, Person Viewer, IReadOnlyList<Message> Messages) : Page;

    /// <summary>The sheet on the sender's phone that confirms that an article went to the first of the groups, with a note or without.</summary>
    public sealed record Sheet(Person Sender, ArticleCard Article, IReadOnlyList<Wording> Groups, Wording? Note) : Page;
}

/// <summary>One post in the moments, with an article's card or with a photograph that is painted from its seed; <c>When</c> is as the app says it: "3 分钟前".</summary>
public sealed record Post(Person By, Wording When, Wording? Caption, ArticleCard? Article, ulong? Photograph, IReadOnlyList<Person> Likes, IReadOnlyList<Remark> Remarks);

/// <summary>What somebody wrote below a post.</summary>
public sealed record Remark(Person By, Wording Text);

/// <summary>One message of a chat: text or an article's card, below the time where the app shows one.</summary>
public sealed record Message(Person By, Wording? Text, ArticleCard? Article, TimeOnly? At = null);
