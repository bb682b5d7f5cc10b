namespace RepostAudit.Core.Anomalies.Activities;

/// <summary>Uploads, a column for each thing that is known of them; the same place in every column is the same upload.</summary>
public sealed class UploadColumns
{
    private UploadColumns(int count, IReadOnlyList<string> people)
    {
        People = people;
        Ids = new string[count];
        Unit = new int[count];
        Week = new short[count];
        Person = new int[count];
        Second = new long[count];
        Outcome = new Outcome[count];
        DuplicateOf = new int[count];
    }

    public int Count => Ids.Length;

    /// <summary>What an upload is called in evidence.</summary>
    public string[] Ids { get; }

    public int[] Unit { get; }

    public short[] Week { get; }

    /// <summary>Who uploaded it; -1 where nobody says.</summary>
    public int[] Person { get; }

    /// <summary>The names of the people, by their numbers.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>When, in seconds since the first week's first moment on the county's clocks.</summary>
    public long[] Second { get; }

    public Outcome[] Outcome { get; }

    /// <summary>The upload that it repeats; -1 where there is none.</summary>
    public int[] DuplicateOf { get; }

    /// <summary>The day on which it was uploaded, 0 = the first week's Monday.</summary>
    public int DayOf(int upload) => (int)(Second[upload] / 86400);

    /// <summary>Seconds since midnight.</summary>
    public int ClockOf(int upload) => (int)(Second[upload] % 86400);

    /// <param name="rows">Each id once.</param>
    /// <param name="place">Unit, week and second of a row.</param>
    /// <returns>Sorted by unit, week, second and id.</returns>
    public static UploadColumns Of(IReadOnlyCollection<ActivityRow> rows, Func<ActivityRow, (int Unit, int Week, long Second)> place)
    {
        var sorted = rows.Select(row => (row, place: place(row))).ToArray();
        Array.Sort(sorted, static (a, b) => (a.place, 0).CompareTo((b.place, 0)) is not 0 and var order ? order : string.CompareOrdinal(a.row.Id, b.row.Id));
        Dictionary<string, int> numbers = new(sorted.Length, StringComparer.Ordinal);
        for (var i = 0; i < sorted.Length; i++)
        {
            numbers.Add(sorted[i].row.Id, i);
        }

        Dictionary<string, int> people = new(StringComparer.Ordinal);
        List<string> names = [];
        var columns = new UploadColumns(sorted.Length, names);
        for (var i = 0; i < sorted.Length; i++)
        {
            var (row, (unit, week, second)) = sorted[i];
            var number = -1;
            if (row.Submitter?.ToString() is { } person && !people.TryGetValue(person, out number))
            {
                people.Add(person, number = people.Count);
                names.Add(person);
            }

            columns.Ids[i] = row.Id;
            columns.Unit[i] = unit;
            columns.Week[i] = (short)week;
            columns.Person[i] = number;
            columns.Second[i] = second;
            columns.Outcome[i] = row.Outcome;
            columns.DuplicateOf[i] = row.DuplicateOf is { } earlier && numbers.TryGetValue(earlier, out var original) ? original : -1;
        }

        return columns;
    }
}
