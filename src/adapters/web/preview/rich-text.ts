/** Slack's rich text as HTML, in which every text is as it is: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
import { z } from "zod";
import { externalLink, type Html, html } from "../markup.ts";

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const span = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string(), style }),
  z.strictObject({ type: z.literal("link"), url: z.string(), text: z.string().optional(), style }),
]);
const section = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(span) });
const element = z.discriminatedUnion("type", [
  section,
  z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(span) }),
  z.strictObject({ type: z.literal("rich_text_preformatted"), elements: z.array(span) }),
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(section),
  }),
]);

/** The schema of the block, for the union of all blocks. */
export const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: z.string().optional(),
  elements: z.array(element),
});

type Span = z.output<typeof span>;
type Element = z.output<typeof element>;
type Handlers = { readonly [Type in Element["type"]]: (given: Extract<Element, { type: Type }>) => Html };

/** The block as paragraphs, quotes and lists. */
export function renderRichText({ elements }: z.output<typeof richText>): Html {
  return html`${elements.map((each) => (HANDLERS[each.type] as (given: Element) => Html)(each))}`;
}

const HANDLERS: Handlers = {
  rich_text_section: ({ elements }) => html`<p dir="auto">${elements.map(renderSpan)}</p>`,
  rich_text_quote: ({ elements }) => html`<blockquote dir="auto">${elements.map(renderSpan)}</blockquote>`,
  rich_text_preformatted: ({ elements }) => html`<pre dir="auto">${elements.map(renderSpan)}</pre>`,
  rich_text_list: ({ style, elements }) => {
    const items = elements.map((item) => html`<li dir="auto">${item.elements.map(renderSpan)}</li>`);
    return style === "ordered" ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  },
};

function renderSpan(given: Span): Html {
  const { bold, italic, strike, code } = given.style ?? {};
  let shown = given.type === "link" ? externalLink(given.url, given.text ?? given.url) : html`${given.text}`;
  if (code) shown = html`<code>${shown}</code>`;
  if (strike) shown = html`<s>${shown}</s>`;
  if (italic) shown = html`<em>${shown}</em>`;
  return bold ? html`<strong>${shown}</strong>` : shown;
}
