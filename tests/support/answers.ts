/** Answers made by hand, for tests of what is made of an answer. */
import type { Answer, Block } from "../../src/core/answer.ts";

const BARE = {
  kind: "claim",
  dossier: null,
  query: "",
  notices: [],
  confidence: null,
  records: [],
  self: null,
} as const;

/** An answer of these blocks that rests on no record, but for what is given. */
export function answerOf(blocks: readonly Block[], given: Partial<Answer> = {}): Answer {
  return { ...BARE, title: "A title", blocks, ...given };
}
