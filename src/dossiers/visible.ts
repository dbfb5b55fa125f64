/** Characters that look like nothing, or like another letter, written out so that an editor can find them. */

/** Controls, zero-width and soft hyphens, marks of direction: all that no screen shows. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const WORD = /[\p{L}\p{M}]+/gu;
/** Scripts with letters that look like Latin ones. */
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/** The text with what cannot be seen, and what only looks Latin in a Latin word, by its code point: `<U+200B>`. */
export function visible(text: string): string {
  return text
    .replace(WORD, (word) => (/\p{Script=Latin}/u.test(word) ? word.replace(ALIKE, named) : word))
    .replace(UNSEEN, named);
}

function named(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `<U+${hex}>`;
}
