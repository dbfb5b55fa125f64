/** Pictures of a dossier, as SVG: data in, text out. `src/pictures/png.ts` turns them into PNGs. */
export { PICTURE_STYLE } from "./palette.ts";
export type { AttachedPicture, Picture, PictureOptions, TimelineOptions } from "./picture.ts";
export { provenancePicture } from "./provenance.ts";
export { timelinePicture } from "./timeline.ts";
export { inOrder, recordOf, type TimelineEntry, withReplies } from "./timeline-entry.ts";
