/** Where the wordings come from, as a picture: outlets, what they derive from, and how, down to the origins. */
import type { Claim, Source } from "../dossier.ts";
import type { HeldDossier } from "../library.ts";
import type { Words } from "../words.ts";
import type { Picture, PictureOptions } from "./picture.ts";

/** The sources of a claim, or a source with what it derives from and what derives from it. Deterministic. */
export function provenancePicture(
  _held: HeldDossier,
  about: Claim | Source,
  _words: Words,
  options: PictureOptions = {},
): Picture {
  const { width = 960, title = about.title } = options;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="100"/>`,
    title,
    description: "",
    width,
    height: 100,
  };
}
