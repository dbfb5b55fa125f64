/** The bot's own words: all that it says beside what a dossier holds. One catalogue a language, in words/. */
import { german } from "./words/de.ts";
import { english, type Words } from "./words/en.ts";
import { spanish } from "./words/es.ts";
import { french } from "./words/fr.ts";

export type { Noun } from "./words/en.ts";
export { english, type Words };

/** The catalogues by language; every other language gets English. */
export const catalogues: Readonly<Record<string, Words>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
};

/** The catalogue for a BCP 47 tag: "de-AT" gets German where there is German. */
export function wordsFor(locale: string | undefined): Words {
  const language = locale?.split("-")[0]?.toLowerCase() ?? "en";
  return (Object.hasOwn(catalogues, language) && catalogues[language]) || english;
}

/** Whether a text is a BCP 47 tag of a language that there is a catalogue for. */
export function isSpoken(tag: string): boolean {
  try {
    return Object.hasOwn(catalogues, new Intl.Locale(tag).language);
  } catch {
    return false;
  }
}
