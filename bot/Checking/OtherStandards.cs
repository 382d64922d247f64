using System.Text;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>What else was found on an indicator than what decided, for people to read: other kinds of school, other documents, targets, and what was set aside.</summary>
internal static class OtherStandards
{
    public static void Append(StringBuilder text, Finding finding, Statement statement)
    {
        AppendPerhaps(text, finding);
        AppendBesides(text, finding, statement);
        AppendAims(text, finding);
        AppendSetAside(text, finding);
    }

    /// <summary>What would bind a narrower kind of school, where it comes to another verdict.</summary>
    private static void AppendPerhaps(StringBuilder text, Finding finding)
    {
        var other = finding.Perhaps.Where(judgement => judgement.Holds != finding.Deciding?.Holds).ToArray();
        if (other.Length == 0) return;
        text.AppendLine("下列只适用于其中一类学校，如果您学校属于这一类，结论不同：");
        FindingText.AppendList(text, other);
    }

    /// <summary>What else applies than was asked about, where it comes to another verdict: nobody may take the one for all.</summary>
    private static void AppendBesides(StringBuilder text, Finding finding, Statement statement)
    {
        var other = finding.Besides.Where(judgement => judgement is { Holds: not null, Requirement.Kind: RequirementKind.Requirement } && judgement.Holds != finding.Deciding?.Holds).ToArray();
        if (other.Length == 0) return;
        text.AppendLine(finding.Deciding is null ? "其他文件的标准：" : $"以上只按{statement.Against?.Name}。按其他现行标准，结论不同：");
        FindingText.AppendList(text, other);
    }

    private static void AppendAims(StringBuilder text, Finding finding)
    {
        foreach (var aim in finding.Aims.Take(2))
        {
            text.AppendLine($"另有目标（不是强制要求）：{FindingText.Describe(aim.Source)} → {FindingText.Result(aim, target: true)}");
        }
    }

    private static void AppendSetAside(StringBuilder text, Finding finding)
    {
        foreach (var group in finding.SetAside.GroupBy(aside => aside.Reason))
        {
            if (group.Key is Reason.Status or Reason.Plan or Reason.Template && finding.Deciding is not null) continue;
            text.AppendLine(Said(group.Key));
            foreach (var line in group.Select(aside => $"· {FindingText.Describe(aside.Source)}" + (finding.Deciding is null ? $"：「{aside.Source.Requirement.Quote}」" : string.Empty)).Distinct(StringComparer.Ordinal).Take(3)) text.AppendLine(line);
        }
    }

    private static string Said(Reason reason) => reason switch
    {
        Reason.Status => "查到的只是现状描述，不是标准：",
        Reason.Plan => "查到的只是计划建设或购置的数量，不是标准：",
        Reason.Template => "查到的只是模板里的示例，不是标准：",
        Reason.OtherScope => "查到的是对其他学段或对象的标准，不适用：",
        Reason.Approximate => "只给了约数，不作判定界限：",
        Reason.Repealed => "下列规定已废止，未采用：",
        Reason.Superseded => "下列规定已被替代，未采用：",
        Reason.InForce => "下列是现行规定，您问的是旧标准，未采用：",
        Reason.NotYetIssued => "下列规定在所问日期尚未发布，未采用：",
        _ => "下列是其他地方的标准，不适用于您学校所在地：",
    };
}
