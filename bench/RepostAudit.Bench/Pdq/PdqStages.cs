using RepostAudit.Core.Fingerprints;

namespace RepostAudit.Bench.Pdq;

/// <summary>The stages of one hash, each ready to run again and again on what the stage before it left.</summary>
internal sealed class PdqStages
{
    private readonly NoisePicture _picture;
    private readonly float[] _alongRows;
    private readonly float[] _downColumns;
    private readonly float[] _thinned;
    private readonly float[] _turned;
    private readonly float[] _sums;
    private readonly float[] _cells = new float[TentFilter.CellCount];
    private readonly float[] _coefficients = new float[CosineTransform.CoefficientCount];

    public PdqStages(NoisePicture picture)
    {
        _picture = picture;
        _alongRows = new float[picture.Luma.Length];
        _downColumns = new float[picture.Luma.Length];
        _thinned = new float[TentFilter.Side * picture.Height];
        _turned = new float[TentFilter.TurnedLength(picture.Width)];
        _sums = new float[TentFilter.SumsLength(picture.Width)];
    }

    /// <summary>In the order in which they must first run.</summary>
    public IEnumerable<(string Name, Action Run)> All =>
    [
        ("box along rows", () => TentFilter.AlongRows(_picture.Luma, _picture.Width, _turned, _sums, _alongRows)),
        ("box down columns",
            () => SlidingBox.Average(_alongRows, _picture.Width, TentFilter.Window(_picture.Height), _sums, _downColumns)),
        ("box along rows, thinned to 64",
            () => TentFilter.AlongRowsAtCentres(_downColumns, _picture.Width, _turned, _sums, _thinned)),
        ("box down columns, thinned to 64",
            () => TentFilter.DownColumnsAtCentres(_thinned, _picture.Height, _sums, _cells)),
        ("quality", () => GradientQuality.Of(_cells)),
        ("cosine transform", () => CosineTransform.Apply(_cells, _coefficients)),
        ("median and bits", () => MedianBits.Of(_coefficients)),
    ];
}
