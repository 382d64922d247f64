namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The numbering formats of Word by the names they have in the file (ST_NumberFormat).</summary>
internal static class DocxNumberFormat
{
    public static string Write(string format, int number) => format switch
    {
        "none" => string.Empty,
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "koreanCounting" => ListNumber.Chinese(number),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => ListNumber.ChineseDigitByDigit(number),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => ListNumber.ChineseFormal(number),
        "ideographTraditional" => ListNumber.HeavenlyStem(number),
        "ideographZodiac" => ListNumber.EarthlyBranch(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" or "ideographEnclosedCircle" => ListNumber.Circled(number),
        "decimalEnclosedParen" => ListNumber.InParentheses(number),
        "decimalEnclosedFullstop" => ListNumber.WithFullStop(number),
        "decimalFullWidth" or "decimalFullWidth2" => ListNumber.FullWidth(number),
        "decimalZero" => number is >= 0 and < 10 ? "0" + ListNumber.Digits(number) : ListNumber.Digits(number),
        "upperRoman" => ListNumber.Roman(number),
        "lowerRoman" => ListNumber.Roman(number).ToLowerInvariant(),
        "upperLetter" => ListNumber.Letters(number),
        "lowerLetter" => ListNumber.Letters(number).ToLowerInvariant(),
        _ => ListNumber.Digits(number),
    };
}
