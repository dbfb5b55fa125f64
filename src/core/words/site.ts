/** The words of the page's records, lists and tools by language; every other language gets English. */
import { type SiteWords, siteEnglish } from "./site/en.ts";

export type { SiteWords };

const catalogues = { en: siteEnglish } as const satisfies Record<string, SiteWords>;

/** Languages that the page speaks, the first for whoever asks for none of them. */
export const SITE_LANGUAGES = Object.keys(catalogues) as readonly (keyof typeof catalogues)[];
export type SiteLanguage = keyof typeof catalogues;

export function siteWordsFor(language: SiteLanguage): SiteWords {
  return catalogues[language];
}
