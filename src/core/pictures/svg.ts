/** SVG as text. `element` escapes every text and attribute put into it, once; nothing else does. */
import { xmlText } from "../xml.ts";

/** Markup that is escaped already; only `element` makes it. */
export interface Markup {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** One element; children that are strings are text. Numbers are rounded to hundredths, so that a picture stays small. */
export function element(name: string, attributes: Attributes, ...children: readonly (Markup | string)[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === "number" ? short(value) : String(value))}"`);
  const inside = children.map((child) => (typeof child === "string" ? escapeXml(child) : child.markup)).join("");
  return {
    markup: inside === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inside}</${name}>`,
  };
}

/** A number as an attribute or a path holds it. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
