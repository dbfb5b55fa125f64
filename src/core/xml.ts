/** Texts in XML, for pictures and feeds. */

/** Control characters and the like that XML 1.0 does not allow at all: https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as XML can hold it, not escaped yet; what it cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, "\ufffd");
}
