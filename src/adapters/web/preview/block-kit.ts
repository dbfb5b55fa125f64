/** Slack's blocks as HTML: https://docs.slack.dev/reference/block-kit/blocks. What is not known here throws. */
import { z } from "zod";
import { type Html, html, safeUrl } from "../markup.ts";
import { type Drawing, renderButton, renderMenu } from "./control.ts";
import { renderMrkdwn, unescaped } from "./mrkdwn.ts";
import { renderPicture } from "./picture.ts";
import { renderRichText, richText } from "./rich-text.ts";

const block_id = z.string().optional();
const plain = z.strictObject({ type: z.literal("plain_text"), text: z.string(), emoji: z.boolean().optional() });
const marked = z.strictObject({ type: z.literal("mrkdwn"), text: z.string(), verbatim: z.boolean().optional() });
const text = z.discriminatedUnion("type", [plain, marked]);
const button = z.strictObject({
  type: z.literal("button"),
  text: plain,
  action_id: z.string().optional(),
  value: z.string().optional(),
  url: z.string().optional(),
  style: z.enum(["primary", "danger"]).optional(),
  accessibility_label: z.string().optional(),
});
const select = z.strictObject({
  type: z.literal("static_select"),
  action_id: z.string().optional(),
  placeholder: plain,
  options: z.array(z.strictObject({ text: plain, value: z.string(), description: plain.optional() })),
});
const image = z.strictObject({
  type: z.literal("image"),
  block_id,
  alt_text: z.string(),
  title: plain.optional(),
  image_url: z.string().optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
});
const control = z.discriminatedUnion("type", [button, select]);
const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("header"), block_id, text: plain }),
  z.strictObject({
    type: z.literal("section"),
    block_id,
    text: text.optional(),
    fields: z.array(text).optional(),
    accessory: z.discriminatedUnion("type", [button, select, image]).optional(),
  }),
  z.strictObject({
    type: z.literal("context"),
    block_id,
    elements: z.array(z.discriminatedUnion("type", [plain, marked, image])),
  }),
  z.strictObject({ type: z.literal("actions"), block_id, elements: z.array(control) }),
  z.strictObject({ type: z.literal("divider"), block_id }),
  image,
  richText,
]);
const message = z.looseObject({ blocks: z.array(block) });

type Node = z.output<typeof block | typeof text | typeof control>;
type Handlers = { readonly [Type in Node["type"]]: (given: Extract<Node, { type: Type }>) => Html };

/**
 * The blocks of a message, its picture as a file below them.
 * @throws z.ZodError where the body has something that is not drawn, and so would be lost
 */
export function renderBlocks(body: unknown, drawing: Drawing): Html {
  const handlers = handlersFor(drawing);
  return html`${message.parse(body).blocks.map((each) => render(each, handlers))}${drawing.picture}`;
}

function render(given: Node, handlers: Handlers): Html {
  const handler = handlers[given.type] as (given: Node) => Html;
  return handler(given);
}

function handlersFor(drawing: Drawing): Handlers {
  const all = (nodes: readonly (Node | undefined)[]): Html[] =>
    nodes.flatMap((node) => (node === undefined ? [] : [render(node, handlers)]));
  const handlers: Handlers = {
    plain_text: ({ text }) => html`<p dir="auto">${unescaped(text)}</p>`,
    mrkdwn: ({ text }) => html`<p dir="auto">${renderMrkdwn(text)}</p>`,
    button: ({ text, style = "", action_id, value, url }) =>
      renderButton({ label: unescaped(text.text), style, id: action_id, value, url }, drawing),
    static_select: ({ placeholder, action_id = "", options }) =>
      renderMenu({ placeholder: unescaped(placeholder.text), id: action_id }, options.map(option), drawing),
    image: ({ alt_text, title, image_url = "" }) =>
      renderPicture(safeUrl(image_url), title ? `${unescaped(title.text)} ${alt_text}` : alt_text, drawing.view),
    header: ({ text }) => html`<h3 class="s-header" dir="auto">${unescaped(text.text)}</h3>`,
    section: ({ text, fields = [], accessory }) =>
      html`<div class="p-section"><div>${all([text, ...fields])}</div>${all([accessory])}</div>`,
    context: ({ elements }) => html`<div class="s-context">${all(elements)}</div>`,
    actions: ({ elements }) => html`<div class="p-row">${all(elements)}</div>`,
    divider: () => html`<hr>`,
    rich_text: (given) => html`<div class="s-rich">${renderRichText(given)}</div>`,
  };
  return handlers;
}

function option(given: z.output<typeof select>["options"][number]) {
  const { description } = given;
  return {
    label: unescaped(given.text.text),
    value: given.value,
    description: description && unescaped(description.text),
  };
}
