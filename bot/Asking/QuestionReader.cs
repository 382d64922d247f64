using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Intents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Takes a question apart by the words people ask with; what is left over is what it is about.</summary>
internal sealed partial class QuestionReader(DocumentNames names, SchoolNames schools, TypoReader typos, Described described)
{
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");
    private static readonly FigureReader Figures = new();
    private static readonly Dimension[] Heads = [Dimension.Area, Dimension.Books, Dimension.Money, Dimension.Items];

    /// <summary>Whether a word of the message may be mistyped.</summary>
    public bool HasTypo(string said) => Plain(said) is var text && typos.Read(text) != text;

    /// <summary>
    /// The message as asking something of a document that it describes (最南端那个乡的小学里…), by what it asks alone, then with what it
    /// describes the document by; none when it describes none.
    /// </summary>
    /// <param name="whole">The same message read as a whole.</param>
    public IEnumerable<Question> ReadDescribed(string said, Question whole, bool mended)
    {
        if (whole.Kind == QuestionKind.Compare || Reference.Of(Simplified(said)) is not { } reference || described.Of(reference) is not { } documents) yield break;
        var asked = Read(reference.Rest, mended);
        var anew = asked.Terms.Where(term => !term.Light).ToList();
        if (anew.Count > 0) yield return asked with { Names = whole.Names, Schools = whole.Schools, Years = whole.Years, Described = documents, Reference = reference };
        yield return whole with { Described = documents, Reference = reference, Anew = anew };
    }

    /// <summary>The message as no more than the clauses that ask, of the place, the year and the people that the rest tells of; none when every clause asks.</summary>
    /// <param name="whole">The same message read as a whole.</param>
    public IEnumerable<Question> ReadBare(string said, Question whole, bool mended)
    {
        if (Asides.Without(Simplified(said)) is not { } bare) yield break;
        var asked = Read(bare, mended);
        if (asked.Dimensions.Count == 0 && !TitleNames.IsTitle(bare) && asked.Terms.All(term => term.Light || (term.Text.Length < 3 && term.Alternatives.Count == 0 && term.Indicator is null))) yield break;
        foreach (var reading in ReadDescribed(bare, asked, mended).Append(asked))
        {
            // 想在镇上当校长: where it loses whom the question concerns, it is only tried after all others.
            yield return Of(reading, whole) with { Bare = whole.Scopes.All(scope => reading.Scopes.Any(own => own == scope || ScopeCatalog.Default.Covers(own, scope))) };
        }
    }

    /// <summary>The message without the clauses that may only lead up to what it asks.</summary>
    /// <param name="whole">The same message read as a whole.</param>
    public IEnumerable<Question> ReadLater(string said, Question whole, bool mended) =>
        from later in Asides.Later(Simplified(said))
        let asked = Read(later, mended)
        from reading in ReadDescribed(later, asked, mended).Append(asked)
        select Of(reading, whole) with { Late = true };

    /// <summary>A part of the message, of the place, the year and the people that the rest tells of.</summary>
    private static Question Of(Question part, Question whole) => part with
    {
        Names = part.Names.Count > 0 ? part.Names : whole.Names,
        Schools = part.Names.Count > 0 ? part.Schools : whole.Schools,
        Years = part.Years.Count > 0 ? part.Years : whole.Years,
        // 校长让我统计: who has the question asked is not whom it concerns.
        Scopes = part.Scopes.Count > 0 ? part.Scopes : [.. whole.Scopes.Where(ScopeJudge.IsSchool)],
    };

    /// <param name="mended">Whether what may be mistyped is read as what was probably meant.</param>
    public Question Read(string said, bool mended = false)
    {
        var plain = Plain(said);
        var title = names.Titles.Find(plain);
        if (title is not null) plain = $"{plain[..(title.Span.Start + 1)]}》{Inside().Replace(plain[title.Span.End..], string.Empty)}";
        var reworded = new List<Rewording>();
        var text = LayWords.Read(mended ? typos.Read(plain) : plain, reworded);
        var counted = text;
        text = Counted().Replace(text, match => match.Value[1] == '几' ? "有哪些 " : $"有哪些 {match.Value[1..]}");
        var rest = new Remainder(text);
        var (found, single) = Named(text);
        // Beside its title no other name singles the document out.
        foreach (var name in title is null ? found : []) rest.Take(name.Span);
        if (title is not null) found = [title];
        foreach (var school in single) rest.Take(school.Span);
        var years = new List<string>();
        foreach (Match year in Year().Matches(text))
        {
            years.Add(year.Value[..4]);
            rest.Take(new TextSpan(year.Index, year.Index + year.Length));
        }

        var asked = Asked.Read(Cues, text, rest);
        var former = asked.Kind is not (QuestionKind.Source or QuestionKind.Compare or QuestionKind.YesNo) && Versions.AreFormer(text);
        // 老标准 and 新标准 tell which version is meant; neither says 老标准.
        foreach (var version in Versions.Find(text))
        {
            if (!rest.IsTaken(version)) rest.Take(version);
        }

        // 红叶小学和金穗小学的教学楼各是多少: what is asked of several schools is asked of each.
        if (single.Count > 1 && asked.Kind == QuestionKind.Threshold) asked = asked with { Kind = QuestionKind.Compare };
        // 多久评一批: how often is told by a time, not by a length of it.
        var often = Frequency().IsMatch(text);
        if (often && asked.Kind is QuestionKind.Threshold or QuestionKind.Explain) asked = asked with { Kind = QuestionKind.Deadline };
        // 直播平台叫什么名字: what a thing is called is no person.
        if (asked.Kind == QuestionKind.Who && Called().IsMatch(text) && !Person().IsMatch(text)) asked = asked with { Kind = QuestionKind.Explain };
        var direction = (Cues.Has("direction most", text), Cues.Has("direction least", text)) switch { (true, false) => Direction.Most, (false, true) => Direction.Least, _ => Direction.Either };
        var left = LayWords.Read(rest.Left(), reworded);
        if (asked.Hints.Overlaps(Heads)) left = LayWords.ReadPerHead(left);
        var core = Core(text, asked, rest, left);
        var stated = asked.Kind == QuestionKind.YesNo ? Figures.Find(LayWords.Read(core)).FirstOrDefault() : null;
        var topic = TermReader.Read(Cues, AskingWords.Without(Cues, left), asked, stated);
        // 青禾县有几所初中: where nothing else is said, the thing that is counted is what the question is about.
        if (topic.Terms.Count == 0 && asked.Kind == QuestionKind.Threshold && found.Count + single.Count > 0 && Head.Thing(text, asked.Cue) is { } thing) topic = topic with { Terms = [new Term(thing, [])] };
        var items = asked.Kind == QuestionKind.List || (asked.Kind == QuestionKind.Who && Items.AreSeveral(text)) ? Items.Asked(counted) : null;
        // 白石小学分几步走: and the items of a list, by what documents call them.
        if (topic.Terms.Count == 0 && asked.Kind == QuestionKind.List && found.Count + single.Count > 0 && items is not null) topic = topic with { Terms = [new Term(items, [])] };
        asked = asked with { Dimensions = AlsoMeasured.Of(Cues, text, asked.Dimensions) };
        var head = asked.Kind == QuestionKind.Threshold ? Head.Of(text, asked.Cue, topic.Terms) : default;
        var dimensions = asked.Dimensions.Count > 0 ? asked.Dimensions : Dimensions(asked.Kind, stated, topic) is { Count: > 0 } measured ? measured : Head.Measured(Cues, text, asked.Cue, head.Term);
        return new Question(
            text, asked.Kind, dimensions, [.. topic.Terms.Select(term => term.Text == items ? term with { Alternatives = [.. ItemNames.Alike(term.Text), .. term.Alternatives] } : AsSaid(term, reworded))], topic.Scopes,
            [.. found.Concat(single).Select(name => name.Name).Distinct(StringComparer.Ordinal)], years,
            direction, stated, Cues.Has("status", text), asked.Soft)
        {
            Schools = [.. single.Select(school => school.Name).Distinct(StringComparer.Ordinal)],
            Often = often,
            Head = head.Term,
            CountsHead = head.Counted,
            AsksPresent = Cues.Has("present", text) && !Cues.Has("rule", text),
            Reworded = reworded,
            AsksContact = asked.Dimensions.Count == 0 && asked.Kind is not (QuestionKind.YesNo or QuestionKind.Who or QuestionKind.Deadline) && Cues.Has("contact", text),
            Unit = AskedUnit.Of(text),
            Counted = CountedWord.Of(counted),
            National = Cues.Has("nation", text),
            Former = former,
            Items = items,
            ItemCount = asked.Kind is QuestionKind.List or QuestionKind.Define ? Items.Number(counted) : null,
            Said = left,
            Content = Undirected().Replace(left, " "),
            Core = Undirected().Replace(core, " "),
            Defined = Definitions.Word(asked.Kind, core, topic.Terms, asked.Cue is { } cue ? cue.Of(text) : null),
        };
    }

    /// <summary>The names in a question that single out documents, and the schools that documents name within their text.</summary>
    /// <param name="text">Simplified.</param>
    public (IReadOnlyList<NameMention> Documents, IReadOnlyList<NameMention> Schools) Named(string text)
    {
        var named = names.Find(text);
        var single = schools.Find(text).Where(school => !named.Any(name => name.Span.Overlaps(school.Span) && names.Documents(name.Name) is not null)).ToList();
        List<NameMention> known = [.. named.Where(name => !single.Exists(school => school.Span.Overlaps(name.Span)))];
        return ([.. known, .. schools.Places(text).Where(place => !known.Concat(single).Any(name => name.Span.Overlaps(place.Span)))], single);
    }

    /// <summary>留守儿童托管机构, which was read as 课后服务机构, is also what it says.</summary>
    private static Term AsSaid(Term term, IReadOnlyList<Rewording> reworded) =>
        reworded.Where(one => term.Text.Contains(one.Written, StringComparison.Ordinal)).Select(one => term.Text.Replace(one.Written, one.Said, StringComparison.Ordinal)).Except(term.Alternatives, StringComparer.Ordinal).ToList() is { Count: > 0 } said
            ? term with { Alternatives = [.. said, .. term.Alternatives] } : term;

    private static string Plain(string said) => LayWords.ReadVariants(ShortYears.Read(Nameless().Replace(Simplified(said), string.Empty)));

    private static string Simplified(string said) => Cited().Replace(LeftBehind().Replace(Openings.Strip(PlainText.Of(said)), string.Empty), string.Empty);

    /// <summary>What the figure must measure when no word of the question says so: as the figure that it holds up, or as its indicator.</summary>
    private static IReadOnlySet<Dimension> Dimensions(QuestionKind kind, Figure? stated, Topic topic)
    {
        if (stated is not null) return FigureFit.Alike(stated.Unit.Dimension).ToHashSet();
        var indicators = topic.Terms.Select(term => term.Indicator).OfType<Indicator>().DistinctBy(indicator => indicator.Name, StringComparer.Ordinal).ToList();
        return kind == QuestionKind.Threshold && indicators.Count == 1 ? FigureFit.Alike(indicators[0].Dimension).ToHashSet() : new HashSet<Dimension>();
    }

    private static string Core(string text, Asked asked, Remainder rest, string left)
    {
        if (asked.Cue is not { } cue) return left;
        var core = rest.Left(Clause.Around(text, cue));
        return core.Count(PlainText.IsHan) < 2 ? left : core;
    }

    /// <summary>不说班额了，图书室呢: what is left behind is no part of the question.</summary>
    [GeneratedRegex("^先?(?:不|别)(?:说|问|谈|聊|管)(?:[^，,。]{1,8}了|(?:这|那|它)[^，,。]{0,6})[，,。 ]")]
    private static partial Regex LeftBehind();

    /// <summary>…，请给出原文依据: every answer does.</summary>
    [GeneratedRegex("(?<=[一-鿿]{4}[^，,。；;]{0,60})[？?，,。 ](?:并|请|麻烦|顺便|最好)*(?:您|你)?(?:帮忙)?(?:给出|附上|注明|标明|写明|提供)(?:一下)?(?:原文|出处|依据|来源|条文|条款)+[。！!？?]?$")]
    private static partial Regex Cited();

    /// <summary>XX中学, 5篇总结, 第三篇: what stands for a name, and which part of a bundle is meant, stands in no sentence.</summary>
    [GeneratedRegex("[xX×]{2,}|第?[0-9一二三四五六七八九十]{1,2}篇(?=[一-鿿])")]
    private static partial Regex Nameless();

    /// <summary>《…》里, 《…》中: that it stands in the document says nothing of what does.</summary>
    [GeneratedRegex("^(?:里面?|里头|当中|中)(?=[，,])")]
    private static partial Regex Inside();

    [GeneratedRegex("隔多久|隔多长|(?:多久|多长时间|几年|几个月|几天|几周|几个星期).{0,14}(?:一次|一回|一遍|一轮|一趟|一拨|一批|一篇|一届|一茬)|(?:多久|多长时间|几年|几个月)(?:就|才|要)?重新")]
    private static partial Regex Frequency();

    [GeneratedRegex("叫(?:什么|啥)名|(?:什么|啥)名(?:字|称|目)")]
    private static partial Regex Called();

    /// <summary>校长叫什么名字: a name is to be given; so it is of schools.</summary>
    [GeneratedRegex("[长员师任记校园]叫|学校|小学|中学|谁|哪位|姓|人叫|人是|组长|校长|园长|局长|主任|书记|负责人|联系人")]
    private static partial Regex Person();

    /// <summary>最多, 不得低于: which way a limit goes is no part of what it limits.</summary>
    [GeneratedRegex("最多|最少|至少|至多|顶多|起码|封顶|(?:不能|不得|不应|不可|不)?(?:低于|少于|高于|多于|超过|小于|大于)|上限|下限|最低|最高|底线")]
    private static partial Regex Undirected();

    /// <summary>分哪四个方面 asks for 四个方面, 办成哪“五化” for “五化”.</summary>
    [GeneratedRegex("哪(?:几|[二两三四五六七八九十]{1,2}|1?[0-9])(?:个|项|大|条|种|类|步|点|样|招|块)|哪[“「][二两三四五六七八九十][一-鿿][”」](?=[。？?！]?$)")]
    private static partial Regex Counted();

    [GeneratedRegex("(?:19[4-9][0-9]|20[0-9]{2})(?:年版?|(?![0-9人元万个一]))")]
    private static partial Regex Year();
}
