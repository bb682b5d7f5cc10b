using RepostAudit.Simulation.Chances;

namespace RepostAudit.Simulation.Places;

/// <summary>Invented names, each used once in a county.</summary>
internal sealed class PlaceNames(Dice dice)
{
    private const string First = "青白云龙石松柳梅金银河湖泉溪山岭东西南北上下新古长高平安永和兴福清明";
    private const string Second = "桥岗坪坝沟湾塘坡口头岩林田寨庄岭洲浦源堰台阳水井集店渡垭";

    private static readonly string[] Offices =
    [
        "教育局", "卫生健康局", "财政局", "公安局", "民政局", "司法局", "农业农村局", "交通运输局", "水利局", "住建局", "统计局", "审计局", "医疗保障局", "文化和旅游局",
        "自然资源局", "生态环境分局", "市场监管局", "应急管理局", "退役军人局", "人社局", "发改局", "林业局", "税务局", "气象局", "档案馆", "图书馆", "县医院", "中医院", "妇幼保健院",
        "疾控中心", "融媒体中心", "政务服务中心", "供销社", "总工会", "团委", "妇联", "科协", "残联", "工商联", "党校", "信访局", "城管局", "乡村振兴局", "电力公司", "自来水公司", "邮政公司",
    ];

    private readonly HashSet<string> _used = [];
    private readonly Queue<string> _offices = new(dice.Some(Offices, Offices.Length));

    public string County() => Place("县");

    public string Town() => Place(dice.Flip(0.7) ? "镇" : "乡");

    public string Village() => Place("村");

    /// <summary>An office while there are any; then schools, which every county has more of.</summary>
    public string Department() => _offices.TryDequeue(out var office) ? office : Place(dice.Flip(0.5) ? "小学" : "中学");

    private string Place(string suffix)
    {
        for (var tries = 0; ; tries++)
        {
            // A county of hundreds of units may need a third character.
            var name = $"{First[dice.Below(First.Length)]}{Second[dice.Below(Second.Length)]}{(tries > 20 ? Second[dice.Below(Second.Length)] : "")}{suffix}";
            if (_used.Add(name))
            {
                return name;
            }
        }
    }
}
