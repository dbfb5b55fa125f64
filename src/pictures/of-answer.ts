/** The picture that a chat front attaches to an answer: the timeline of `/timeline`. */
import type { Answer } from "../core/answer.ts";
import type { CommandContext } from "../core/command.ts";
import { type AttachedPicture, type Picture, timelinePicture, withReplies } from "../core/pictures/index.ts";
import { timelineOf } from "../core/query.ts";
import { pngOf } from "./png.ts";

/** Fewer events are told faster than drawn. */
const FEWEST_EVENTS = 2;
/** CSS pixels: three columns of the list. */
const WIDTH = 1_440;
/** Above this the list is left out: the message has it, and a chat shows a tall picture as a thin strip. */
const TALLEST = 2 * WIDTH;

/** Null where the answer has no picture that says more than its text. */
export async function pictureOfAnswer(
  answer: Answer,
  context: Pick<CommandContext, "library" | "topics" | "words">,
): Promise<AttachedPicture | null> {
  const picture = drawnFor(answer, context);
  return picture && { png: await pngOf(picture), alt: picture.description, name: `${answer.kind}.png` };
}

/** Drawn anew from what asks for the same answer again: the answer itself holds dates in words alone. */
function drawnFor(
  { kind, self, records, title }: Answer,
  { library, topics, words }: Pick<CommandContext, "library" | "topics" | "words">,
): Picture | null {
  if (kind !== "timeline" || self === null || records.length < FEWEST_EVENTS) return null;
  const { topic: ref, ...period } = self.options;
  const topic = ref === undefined ? undefined : topics.find(ref);
  if (ref !== undefined && topic === undefined) return null;
  const { events } = timelineOf(library, topic, period);
  const entries = withReplies(events, topic?.type === "claim" ? topic.id : undefined, period);
  const options = { theme: "light", width: WIDTH, title } as const;
  const whole = timelinePicture(entries, words, options);
  return whole.height <= TALLEST ? whole : timelinePicture(entries, words, { ...options, legend: false });
}
