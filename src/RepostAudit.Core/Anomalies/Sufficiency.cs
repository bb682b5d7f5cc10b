using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;

namespace RepostAudit.Core.Anomalies;

/// <summary>Of whom a question can be asked at all. That nothing is found where there is too little to find it in is no acquittal, and is said.</summary>
internal sealed class Sufficiency
{
    /// <summary>Peers need to be several.</summary>
    private const int FewestUnits = 3;

    /// <summary>A habit needs weeks.</summary>
    private const int FewestWeeks = 4;

    /// <summary>Fewer uploads of a unit show nothing of it.</summary>
    private const int FewestUploads = 10;

    private readonly Activity _activity;
    private readonly int _weeks;
    private readonly bool _hasQuotas;
    private readonly List<Untested> _untested = [];

    public Sufficiency(Activity activity)
    {
        _activity = activity;
        _weeks = Enumerable.Range(0, activity.Weeks.Count).Count(week => activity.Uploading.Any(unit => activity.HasUploads(unit, week)));
        _hasQuotas = activity.Uploading.Any(unit => activity.Quotas[unit].Any(quota => quota > 0));
    }

    /// <summary>What was not asked, as far as it was tried.</summary>
    public IReadOnlyList<Untested> Untested => _untested;

    /// <summary>The units of which a question can be asked.</summary>
    public IReadOnlyList<int> Units(Question question)
    {
        if (!County(question))
        {
            return [];
        }

        List<int> units = [];
        foreach (var unit in _activity.Uploading)
        {
            if (LackOf(question, unit) is { } lack)
            {
                _untested.Add(new(question, unit, lack));
            }
            else
            {
                units.Add(unit);
            }
        }

        return units;
    }

    /// <summary>Whether a question can be asked of anybody.</summary>
    public bool County(Question question)
    {
        Lack? lack = question switch
        {
            _ when _activity.Uploads.Count == 0 => Lack.Uploads,
            Question.SameClock or Question.FewPeople => null,
            _ when _activity.Uploading.Count < FewestUnits => Lack.Peers,
            Question.OldCaptures or Question.EvenSpacing or Question.MorePeopleThanStaff => null,
            _ when _weeks < FewestWeeks => Lack.Weeks,
            Question.LandingOnQuota or Question.CountyLandingOnQuota when !_hasQuotas => Lack.Quotas,
            _ => null,
        };
        if (lack is { } why)
        {
            _untested.Add(new(question, null, why));
        }

        return lack is null;
    }

    private Lack? LackOf(Question question, int unit) => question switch
    {
        _ when _activity.UploadsOf(unit).Length < FewestUploads => Lack.Uploads,
        Question.FewPeople or Question.MorePeopleThanStaff when _activity.Staff[unit] is not > 0 => Lack.Staff,
        Question.FewPeople or Question.MorePeopleThanStaff when 2 * _activity.UploadsOf(unit).Count(i => _activity.Uploads.Person[i] >= 0) < _activity.UploadsOf(unit).Length => Lack.Submitters,
        Question.LandingOnQuota when !_activity.Quotas[unit].Any(quota => quota > 0) => Lack.Quotas,
        Question.LandingOnQuota or Question.LastMinute or Question.JumpAndCollapse when Weeks(unit) < FewestWeeks => Lack.Weeks,
        _ => null,
    };

    private int Weeks(int unit) => Enumerable.Range(0, _activity.Weeks.Count).Count(week => _activity.HasUploads(unit, week));
}
