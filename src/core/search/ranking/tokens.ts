/** A text as terms that remember how they were written: as a name, a number, a hashtag, in quotation marks, in a signature. */
import { termsOf, wordsOf } from "../analysis.ts";

/** How a term was written, as bits. */
export const WRITTEN = {
  number: 1,
  /** Capitalised, and not only because a sentence begins. */
  name: 2,
  hashtag: 4,
  handle: 8,
  quoted: 16,
  /** In the name at the end of a shared post: `— Somebody (@somebody) May 1, 2001`. */
  signature: 32,
  /** In the first sentence. */
  first: 64,
  shouted: 128,
} as const;

export interface Token {
  readonly term: string;
  readonly written: number;
}

/** A longer text is read up to here: posts are a tenth of it, and time must stay bounded. */
const LONGEST_TEXT = 6_000;
const CACHED_CHUNKS = 200_000;
const SIGNATURE = /\s[—–-]+\s*([^—–]{1,80}?\(@\w{1,30}\))(?:\s*[A-Z][a-z]{2,8} \d{1,2}(?:, ?\d{0,4})?)?\s*$/;
const MAGNITUDE = /^(?:k|thousand|m|million|bn|billion|trillion)\b/i;
const AMOUNT = /^[$€£]?\d[\d.,]*$/;

/** The tokens of a text in order. The date of a signature is left out: no chat has one, and it gives answers away. */
export function tokensOf(text: string, read: (text: string) => readonly string[] = termsOf): Token[] {
  const clipped = text.slice(0, LONGEST_TEXT);
  const signature = SIGNATURE.exec(clipped);
  const body = tokensOfPart(signature ? clipped.slice(0, signature.index) : clipped, 0, read);
  return signature ? [...body, ...tokensOfPart(signature[1] as string, WRITTEN.signature, read)] : body;
}

/** The same for the documents of a corpus, which repeat their words: their terms are remembered for as long as it reads. */
export function corpusReader(): (text: string) => Token[] {
  const known = new Map<string, readonly string[]>();
  const read = (chunk: string) => {
    const terms = known.get(chunk) ?? termsOf(chunk);
    if (known.size < CACHED_CHUNKS) known.set(chunk, terms);
    return terms;
  };
  return (text) => tokensOf(text, read);
}

/** All words of a text, stop words among them, unstemmed: what quotations are told by. */
export function plainTokensOf(text: string): Token[] {
  return wordsOf(text.slice(0, LONGEST_TEXT)).map((term) => ({ term, written: 0 }));
}

function tokensOfPart(text: string, always: number, read: (text: string) => readonly string[]): Token[] {
  const tokens: Token[] = [];
  const state = { begins: true, quoted: false, sentences: 0 };
  for (const chunk of chunksOf(text)) {
    if (/^["“«]/.test(chunk)) state.quoted = true;
    const written = always | (state.quoted ? WRITTEN.quoted : 0) | (state.sentences ? 0 : WRITTEN.first);
    for (const term of read(chunk)) tokens.push({ term, written: written | shapeOf(chunk, term, state.begins) });
    if (/["”»][.,!?]*$/.test(chunk)) state.quoted = false;
    state.begins = /[.!?…:]["”»)]*$/.test(chunk);
    if (state.begins && tokens.length > 3) state.sentences++;
  }
  return tokens;
}

/** Split at white space, an amount kept with its magnitude (`100 million`). */
function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (const chunk of text.split(/\s+/)) {
    const last = chunks.at(-1);
    if (last !== undefined && MAGNITUDE.test(chunk) && AMOUNT.test(last))
      chunks[chunks.length - 1] = `${last} ${chunk}`;
    else if (chunk !== "") chunks.push(chunk);
  }
  return chunks;
}

function shapeOf(chunk: string, term: string, begins: boolean): number {
  const first = /[\p{L}\p{N}#@]/u.exec(chunk)?.[0] ?? "";
  let shape = /^\d/.test(term) ? WRITTEN.number : 0;
  if (first === "#") shape |= WRITTEN.hashtag;
  if (first === "@") shape |= WRITTEN.handle;
  if (/\p{Lu}{2}/u.test(chunk)) shape |= WRITTEN.shouted;
  if (!begins && /\p{Lu}/u.test(first)) shape |= WRITTEN.name;
  return shape;
}
