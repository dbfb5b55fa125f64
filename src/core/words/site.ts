/** The words of the page's records, lists and tools by language; every other language gets English. */
import { siteGerman } from "./site/de.ts";
import { type SiteWords, siteEnglish } from "./site/en.ts";
import { siteSpanish } from "./site/es.ts";
import { siteFrench } from "./site/fr.ts";

export type { SiteWords };

const catalogues = { en: siteEnglish, es: siteSpanish, de: siteGerman, fr: siteFrench } as const satisfies Record<
  string,
  SiteWords
>;

/** Languages that the page speaks, the first for whoever asks for none of them. */
export const SITE_LANGUAGES = Object.keys(catalogues) as readonly (keyof typeof catalogues)[];
/** A language of the page. */
export type SiteLanguage = keyof typeof catalogues;

/** The words of a language. */
export function siteWordsFor(language: SiteLanguage): SiteWords {
  return catalogues[language];
}
