namespace RepostAudit.Embedded.Inbox;

/// <summary>
/// One at a time among all processes of this machine, for the instant between looking whether a name is free and taking it. The
/// system gives the lock back when its holder dies.
/// </summary>
internal static class FolderLock
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<FileStream> TakeAsync(string file, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && File.Exists(file))
            {
                await Task.Delay(Step, cancellation);
            }
        }
    }
}
