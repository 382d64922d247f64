namespace PolicyBot.Asking;

/// <summary>
/// The lists of a document, however they are written: headings under a heading, numbered sentences, what stands after a sentence that
/// announces it, and parts of a sentence between semicolons. Lists within a clause are left to the sentence that holds them.
/// </summary>
internal static class ListReader
{
    /// <param name="document">All sentences of the document, in reading order.</param>
    public static IReadOnlyList<Evidence> Of(IReadOnlyList<Evidence> document)
    {
        var lists = new List<Evidence?>(ByHeading(document));
        foreach (var section in document.ChunkBy(one => string.Join('›', one.Passage.Path)))
        {
            lists.AddRange(ByMark(section));
            lists.AddRange(ByLeadIn(section));
            if (section[0].Passage.Path.Count > 0 && !section.Skip(1).Any(one => ListMark.Read(one.Sentence) is not null))
            {
                lists.Add(Listing.Of(null, section[0].Passage.Path, [.. section.Where(one => !LeadIn.IsOne(one.Sentence)).Select(one => ListItem.Of(null, [one]))]) is { } loose ? loose with { IsLoose = true } : null);
            }
        }

        return [.. lists.OfType<Evidence>().DistinctBy(list => (list.Span, list.Items.Count))];
    }

    /// <summary>The headings right under a heading, or under the title, with the sentence that announces them.</summary>
    private static IEnumerable<Evidence?> ByHeading(IReadOnlyList<Evidence> document)
    {
        var deepest = document.Select(one => one.Passage.Path.Count).DefaultIfEmpty(0).Max();
        for (var depth = 0; depth < deepest; depth++)
        {
            var above = depth;
            foreach (var group in document.Where(one => one.Passage.Path.Count >= above).GroupBy(one => string.Join('›', one.Passage.Path.Take(above)), StringComparer.Ordinal))
            {
                var path = group.First().Passage.Path.Take(above).ToList();
                var under = group.Where(one => one.Passage.Path.Count > above).ToList();
                if (under.Count == 0) continue;
                var before = group.LastOrDefault(one => one.Passage.Path.Count == above && one.Span.Start < under[0].Span.Start);
                var lead = before is not null && LeadIn.IsOne(before.Sentence) ? before : null;
                // 现就有关事项通知如下： the headings of a document are a list when something announces them.
                if (above == 0 && lead is null) continue;
                var list = Listing.Of(lead, path, [.. under.GroupBy(one => one.Passage.Path[above], StringComparer.Ordinal).Select(item => ListItem.Of(Wording.PlainText.Of(item.Key), [.. item]))]);
                yield return list is null ? null : list with { IsContents = above == 0 };
            }
        }
    }

    /// <summary>Sentences of one section that are numbered alike.</summary>
    private static IEnumerable<Evidence?> ByMark(IReadOnlyList<Evidence> section)
    {
        var marks = section.Select(one => ListMark.Read(one.Sentence)).ToList();
        for (var at = 0; at < section.Count; at++)
        {
            if (marks[at] is not { Ordinal: 1 } first) continue;
            var starts = new List<int> { at };
            for (var next = at + 1; next < section.Count; next++)
            {
                if (marks[next] is not { } mark || mark.Style != first.Style) continue;
                if (mark.Ordinal != starts.Count + 1) break;
                starts.Add(next);
            }

            var before = first.Inside ? section[at] : at > 0 && LeadIn.IsOne(section[at - 1].Sentence) ? section[at - 1] : null;
            yield return Listing.Of(before, section[at].Passage.Path, [.. starts.Select((start, i) => ListItem.Of(null, Part(section, start, i + 1 < starts.Count ? starts[i + 1] : End(marks, start + 1))))]);
        }
    }

    private static IReadOnlyList<Evidence> Part(IReadOnlyList<Evidence> section, int start, int end) => [.. section.Skip(start).Take(end - start)];

    private static int End(List<ListMark?> marks, int from) => marks.FindIndex(from, mark => mark is not null) is >= 0 and var next ? next : marks.Count;

    /// <summary>What a sentence announces that stands after it without numbers, and what follows a colon between semicolons.</summary>
    private static IEnumerable<Evidence?> ByLeadIn(IReadOnlyList<Evidence> section)
    {
        for (var at = 0; at + 1 < section.Count; at++)
        {
            if (ListMark.Read(section[at + 1].Sentence) is not null) continue;
            if (IsOpen(section[at].Sentence) && IsOpen(section[at + 1].Sentence) && LeadIn.Opens(section[at].Sentence))
            {
                var run = section.Skip(at).TakeWhile(one => IsOpen(one.Sentence)).ToList();
                if (at + run.Count < section.Count) run.Add(section[at + run.Count]);
                yield return Listing.Of(section[at], section[at].Passage.Path, [.. run.Select(one => ListItem.Of(null, [one]))]);
            }
            else if (LeadIn.IsOne(section[at].Sentence))
            {
                yield return Listing.Of(section[at], section[at].Passage.Path, [.. section.Skip(at + 1).TakeWhile(one => one.Passage.Ordinal == section[at + 1].Passage.Ordinal).Take(LeadIn.Number(section[at].Sentence)).Select(one => ListItem.Of(null, [one]))]);
            }
        }
    }

    private static bool IsOpen(string sentence) => sentence.EndsWith('；') || sentence.EndsWith(';');

    /// <summary>Neighbours of one key together.</summary>
    private static IEnumerable<IReadOnlyList<Evidence>> ChunkBy(this IReadOnlyList<Evidence> document, Func<Evidence, string> key)
    {
        for (var start = 0; start < document.Count;)
        {
            var end = start + 1;
            while (end < document.Count && key(document[end]) == key(document[start])) end++;
            yield return Part(document, start, end);
            start = end;
        }
    }
}
