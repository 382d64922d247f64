using System.Diagnostics;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Documents.Formats;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Benchmarks;

/// <summary>From file to searchable, stage by stage on one thread: megabytes of files a second, and which stage is the slowest.</summary>
internal static class PipelineStages
{
    public static void Run(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(FormatReader.Knows).ToArray();
        var megabytes = files.Sum(f => new FileInfo(f).Length) / 1e6;
        var (formats, reader, passages, extractor) = (new FormatReader(), new FileReader(), new PassageBuilder(), new RequirementExtractor());
        var spent = new Dictionary<string, TimeSpan>();
        var index = Directory.CreateTempSubdirectory("policybot-stages-");
        using (var writer = new PolicyIndexWriter(index.FullName))
        {
            foreach (var path in files)
            {
                foreach (var laidOut in Timed("decode and layout", () => formats.Read(path, path).ToArray()))
                {
                    foreach (var document in Timed("clean and structure", () => reader.Read(laidOut)).Documents)
                    {
                        var cut = Timed("passages", () => passages.Build(document));
                        var records = Timed("extract", () => extractor.Extract(document));
                        Timed("index", () => { writer.Add(path, new AnalysedDocument(document, cut, records)); return 0; });
                    }
                }
            }

            Timed("index", () => { writer.Commit(); return 0; });
        }

        index.Delete(recursive: true);
        foreach (var (stage, time) in spent) Console.WriteLine($"{stage,-20} {time.TotalSeconds,7:0.0} s {megabytes / time.TotalSeconds,8:0.0} MB/s");
        var all = spent.Values.Aggregate((a, b) => a + b);
        Console.WriteLine($"{"all",-20} {all.TotalSeconds,7:0.0} s {megabytes / all.TotalSeconds,8:0.0} MB/s; the slowest is {spent.MaxBy(s => s.Value).Key}");

        T Timed<T>(string stage, Func<T> work)
        {
            var started = Stopwatch.GetTimestamp();
            var result = work();
            spent[stage] = spent.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(started);
            return result;
        }
    }
}
