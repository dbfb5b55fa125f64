/** Discord's components as HTML: https://discord.com/developers/docs/components/reference. What is not known here throws. */
import { z } from "zod";
import { type Html, html, safeUrl } from "../markup.ts";
import { type Drawing, renderButton, renderMenu } from "./control.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderPicture } from "./picture.ts";

/** By the number of a button's style. */
const STYLES = ["", "primary", "secondary", "success", "danger", "link"] as const;

const media = z.strictObject({ url: z.string() });
const button = z.strictObject({
  type: z.literal(2),
  style: z.number().int().min(1).max(5),
  label: z.string(),
  custom_id: z.string().optional(),
  url: z.string().optional(),
  disabled: z.boolean().optional(),
});
const select = z.strictObject({
  type: z.literal(3),
  custom_id: z.string(),
  placeholder: z.string(),
  options: z.array(z.strictObject({ label: z.string(), value: z.string(), description: z.string().optional() })),
});
const row = z.strictObject({
  type: z.literal(1),
  components: z.array(z.discriminatedUnion("type", [button, select])),
});
const text = z.strictObject({ type: z.literal(10), content: z.string() });
const thumbnail = z.strictObject({ type: z.literal(11), media, description: z.string().optional() });
const section = z.strictObject({
  type: z.literal(9),
  components: z.array(text),
  accessory: z.discriminatedUnion("type", [button, thumbnail]),
});
const gallery = z.strictObject({
  type: z.literal(12),
  items: z.array(z.strictObject({ media, description: z.string().optional() })),
});
const separator = z.strictObject({
  type: z.literal(14),
  divider: z.boolean().optional(),
  spacing: z.number().optional(),
});
const part = z.discriminatedUnion("type", [row, section, text, gallery, separator]);
const container = z.strictObject({
  type: z.literal(17),
  accent_color: z.number().optional(),
  components: z.array(part),
});
const component = z.discriminatedUnion("type", [...part.options, container]);
const message = z.looseObject({ components: z.array(component) });

type Component = z.output<typeof component> | z.output<typeof button | typeof select | typeof thumbnail>;
type Handlers = { readonly [Type in Component["type"]]: (given: Extract<Component, { type: Type }>) => Html };

/**
 * The components of a message, its picture below the title, where an edit of the message puts it.
 * @throws z.ZodError where the body has something that is not drawn, and so would be lost
 */
export function renderComponents(body: unknown, drawing: Drawing): Html {
  const handlers = handlersFor(drawing);
  return html`${message.parse(body).components.map((each) => render(each, handlers))}`;
}

function render(given: Component, handlers: Handlers): Html {
  const handler = handlers[given.type] as (given: Component) => Html;
  return handler(given);
}

function handlersFor(drawing: Drawing): Handlers {
  const all = (parts: readonly Component[]): Html[] => parts.map((each) => render(each, handlers));
  const handlers: Handlers = {
    1: ({ components }) => html`<div class="p-row">${all(components)}</div>`,
    2: ({ label, style, custom_id, url, disabled }) =>
      renderButton({ label, style: STYLES[style] ?? "", id: custom_id, url, disabled }, drawing),
    3: ({ placeholder, custom_id, options }) => renderMenu({ placeholder, id: custom_id }, options, drawing),
    9: ({ components, accessory }) =>
      html`<div class="p-section"><div>${all(components)}</div>${all([accessory])}</div>`,
    10: ({ content }) => html`<div class="d-text">${renderMarkdown(content)}</div>`,
    11: ({ media, description }) => renderPicture(safeUrl(media.url), description, drawing.view),
    12: ({ items }) =>
      html`${items.map((item) => renderPicture(safeUrl(item.media.url), item.description, drawing.view))}`,
    14: ({ divider = true }) => (divider ? html`<hr>` : html``),
    17: ({ components: [title, ...rest] }) =>
      html`<div class="d-container">${title && render(title, handlers)}${drawing.picture}${all(rest)}</div>`,
  };
  return handlers;
}
