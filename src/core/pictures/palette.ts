/**
 * Colours of the pictures: the page's own. A colour stands in an attribute (light, or what the theme says); the dark mode is
 * a class, because a strict content security policy lets no style through that is not in the page's style sheet.
 */
import type { PictureOptions } from "./picture.ts";

/** Each colour with its light and its dark value; text on `paper` and `card` has a contrast of 4.5 at least. */
const COLOURS = {
  paper: ["#fbfaf7", "#16181a"],
  card: ["#ffffff", "#1d2022"],
  ink: ["#1f1e1b", "#e9e6df"],
  soft: ["#5d5a53", "#aaa69d"],
  line: ["#ddd8cd", "#34383b"],
  edge: ["#8a857a", "#7d7f80"],
  tint: ["#eef3f3", "#1f2a2d"],
  happened: ["#0d566b", "#8ccbdc"],
  alleged: ["#8f4a00", "#e5ac6b"],
  answered: ["#6a3d8c", "#c9a8e4"],
} as const satisfies Record<string, readonly [string, string]>;
/** The name of a colour. */
export type Colour = keyof typeof COLOURS;

type Property = "fill" | "stroke" | "stop-color";
const PREFIXES: Readonly<Record<Property, string>> = {
  fill: "picture-fill",
  stroke: "picture-stroke",
  "stop-color": "picture-stop",
};

/** Attributes for colours: `paint({ fill: "ink" })`. */
export type Paint = (colours: Partial<Record<Property, Colour>>) => Record<string, string>;

/** The paint of a theme. */
export function paintOf(theme: PictureOptions["theme"] = "auto"): Paint {
  const index = theme === "dark" ? 1 : 0;
  return (colours) => {
    const entries = Object.entries(colours) as [Property, Colour][];
    const attributes = Object.fromEntries(entries.map(([property, colour]) => [property, COLOURS[colour][index]]));
    const classes = entries.map(([property, colour]) => `${PREFIXES[property]}-${colour}`).join(" ");
    return theme === "auto" ? { ...attributes, class: classes } : attributes;
  };
}

/** The dark mode, for the style sheet of a page that has pictures in it (`standalone: false`). */
export const PICTURE_STYLE = `@media screen and (prefers-color-scheme: dark) {\n${rules()}\n}\n`;

function rules(): string {
  const properties = Object.entries(PREFIXES);
  return Object.entries(COLOURS)
    .flatMap(([name, [, dark]]) =>
      properties.map(([property, prefix]) => `  .${prefix}-${name} {\n    ${property}: ${dark};\n  }`),
    )
    .join("\n");
}
