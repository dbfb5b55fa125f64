/** The picture that a chat front attaches to an answer: the timeline of `/timeline`. */
import type { Answer } from "../core/answer.ts";
import type { CommandContext } from "../core/command.ts";
import { LruMap } from "../core/lru-map.ts";
import { isBounded } from "../core/period.ts";
import { type AttachedPicture, type Picture, timelinePicture, withReplies } from "../core/pictures/index.ts";
import { timelineOf } from "../core/query.ts";
import { type Words, wordsFor } from "../core/words.ts";
import { pngOf } from "./png.ts";

/** Fewer events are told faster than drawn. */
const FEWEST_EVENTS = 2;
/** CSS pixels: three columns of the list. */
const WIDTH = 1_440;
/** Above this the list is left out: the message has it, and a chat shows a tall picture as a thin strip. */
const TALLEST = 2 * WIDTH;
/** Pictures that are kept, of some 0.2 MB, 2 MB at most: a channel asks for the same one again. */
const KEPT = 40;

type Asked = Pick<CommandContext, "library" | "topics">;

/** Draws the pictures of answers; null where an answer has none that says more than its text. */
export function answerPictures(context: Asked): (answer: Answer, locale?: string) => Promise<AttachedPicture | null> {
  const kept = new LruMap<string, Promise<AttachedPicture | null>>(KEPT);
  return async (answer, locale) => {
    if (!isDrawn(answer)) return null;
    const words = wordsFor(locale);
    if (hasPeriod(answer)) return attached(answer, words, context);
    const key = JSON.stringify([words.locale, answer.kind, answer.title, answer.records.length, answer.self]);
    const found = kept.get(key);
    if (found) return found;
    const drawn = attached(answer, words, context);
    kept.set(key, drawn);
    drawn.catch(() => kept.get(key) === drawn && kept.delete(key));
    return drawn;
  };
}

async function attached(answer: Answer, words: Words, context: Asked): Promise<AttachedPicture | null> {
  const picture = drawnFor(answer, words, context);
  return picture && { png: await pngOf(picture), alt: picture.description, name: `${answer.kind}.png` };
}

function isDrawn({ kind, self, records }: Answer): boolean {
  return kind === "timeline" && self !== null && records.length >= FEWEST_EVENTS;
}

/** A period is somebody's own words: what is made of it is not kept. */
function hasPeriod({ self }: Answer): boolean {
  return self !== null && isBounded(self.options);
}

/** Drawn anew from what asks for the same answer again: the answer itself holds dates in words alone. */
function drawnFor({ self, title }: Answer, words: Words, { library, topics }: Asked): Picture | null {
  const { topic: ref, ...period } = self?.options ?? {};
  const topic = ref === undefined ? undefined : topics.find(ref);
  if (ref !== undefined && topic === undefined) return null;
  const { events } = timelineOf(library, topic, period);
  const entries = withReplies(events, topic?.type === "claim" ? topic.id : undefined, period);
  const options = { theme: "light", width: WIDTH, title } as const;
  const whole = timelinePicture(entries, words, options);
  return whole.height <= TALLEST ? whole : timelinePicture(entries, words, { ...options, legend: false });
}
