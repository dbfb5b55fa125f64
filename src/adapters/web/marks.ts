/** The quotation marks of languages: CLDR, characters/quotationMarks (https://cldr.unicode.org/), French with its narrow spaces. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  de: ["„", "“"],
  es: ["«", "»"],
  fr: ["«\u202f", "\u202f»"],
  it: ["«", "»"],
  ja: ["「", "」"],
  pl: ["„", "”"],
  ru: ["«", "»"],
  uk: ["«", "»"],
};

/** The marks before and after words of a language (BCP 47); English ones where it is unknown, as most others have them too. */
export function marksOf(language: string | undefined): readonly [string, string] {
  const [primary = ""] = (language ?? "").toLowerCase().split("-");
  return (Object.hasOwn(MARKS, primary) ? MARKS[primary] : undefined) ?? ["“", "”"];
}
