/** The SVG around a picture: title, description, paper, style. */
import { type Paint, PICTURE_STYLE } from "./palette.ts";
import { FONT } from "./paragraph.ts";
import type { Picture, PictureOptions } from "./picture.ts";
import { element, type Markup, short } from "./svg.ts";

interface Content {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Markup[];
}

/** The whole picture; assistive technology gets it as one image with a name and a description. */
export function pictureOf(
  { title, description, width, height, parts }: Content,
  options: PictureOptions,
  paint: Paint,
): Picture {
  const { id = "picture", standalone = true, theme = "auto" } = options;
  const names = { title: `${id}-title`, description: `${id}-description` };
  const { markup } = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      role: "img",
      "aria-labelledby": names.title,
      "aria-describedby": names.description,
      "font-family": FONT,
    },
    element("title", { id: names.title }, title),
    element("desc", { id: names.description }, description),
    ...(standalone && theme === "auto" ? [element("style", {}, PICTURE_STYLE)] : []),
    ...(standalone ? [element("rect", { width, height, ...paint({ fill: "paper" }) })] : []),
    ...parts,
  );
  return { svg: markup, title, description, width, height };
}
