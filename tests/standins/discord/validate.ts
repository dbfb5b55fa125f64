/** Whether Discord would take a body: its published API description, and the rules that the description cannot say. */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandCreateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import { z } from "zod/mini";
import type { Upload } from "./multipart.ts";

export interface Json {
  readonly [key: string]: unknown;
}

const schemas = {
  message: MessageCreateRequestSchema,
  followUp: IncomingWebhookInteractionRequestSchema,
  edit: IncomingWebhookUpdateRequestPartialSchema,
  /** Of a message that the bot posted. */
  change: MessageEditRequestPartialSchema,
  callback: z.union([
    CreateMessageInteractionCallbackRequestSchema,
    UpdateMessageInteractionCallbackRequestSchema,
    ApplicationCommandAutocompleteCallbackRequestSchema,
  ]),
  directMessage: CreatePrivateChannelRequestSchema,
  command: ApplicationCommandCreateRequestSchema,
};
export type BodyKind = keyof typeof schemas;

const COMPONENTS_V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;
/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
export const CALLBACK = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8 } as const;
const LINK_BUTTON = 5;
const TEXT_DISPLAY = 10;

/** Everything that is wrong with a body; empty where Discord would take it. */
export function problemsOf(kind: BodyKind, body: Json): string[] {
  const result = z.safeParse(schemas[kind], body);
  const problems = result.success ? [] : [`${kind}: ${z.prettifyError(result.error)}`];
  if (kind === "callback") problems.push(...callbackProblems(body));
  const isMessage = kind === "message" || kind === "followUp" || kind === "edit" || kind === "change";
  return isMessage ? [...problems, ...messageProblems(body)] : problems;
}

/** A deferred answer takes one flag: https://github.com/discord/discord-api-docs/pull/7560 */
function callbackProblems({ type, data = {} }: Json): string[] {
  const given = data as Json;
  if (type === CALLBACK.message || type === CALLBACK.update) return messageProblems(given);
  if (type === CALLBACK.choices) return choiceProblems(list(given.choices));
  return type === CALLBACK.deferred && Number(given.flags ?? 0) & ~EPHEMERAL
    ? ["a deferred answer takes no flag but that it is for one alone"]
    : [];
}

/** https://discord.com/developers/docs/interactions/application-commands#autocomplete */
function choiceProblems(choices: readonly Json[]): string[] {
  const isWrong = (text: unknown) => String(text).length < 1 || String(text).length > 100;
  return [
    ...(choices.length > 25 ? [`${choices.length} choices; 25 are allowed`] : []),
    ...(choices.some(({ name, value }) => isWrong(name) || isWrong(value))
      ? ["a choice has no 1 to 100 characters"]
      : []),
  ];
}

/**
 * A file needs a place in the list and, beside Components V2, in a component; what a component shows has to be there. The alt
 * text: https://discord.com/developers/docs/components/reference#media-gallery
 */
export function fileProblems(body: Json, files: readonly Upload[]): string[] {
  const items = componentsOf(body).flatMap(({ items }) => list(items));
  const shown = items.map(({ media }) => String((media as Json).url).replace("attachment://", ""));
  const listed = list(body.attachments).map(({ id }) => String(id));
  const isPng = ({ data }: Upload) => Buffer.from(data.subarray(1, 4)).toString() === "PNG";
  return [
    ...files.filter(({ id }) => !listed.includes(id)).map(({ name }) => `${name} is not among the attachments`),
    ...files.filter(({ name }) => !shown.includes(name)).map(({ name }) => `${name} is shown nowhere`),
    ...files.filter((file) => !isPng(file)).map(({ name }) => `${name} is no PNG`),
    ...shown.filter((name) => !files.some((file) => file.name === name)).map((name) => `${name} did not come`),
    ...items.flatMap(({ description }) =>
      description && String(description).length <= 1024 ? [] : ["a picture needs an alternative text of 1,024 at most"],
    ),
  ];
}

function messageProblems(body: Json): string[] {
  const nodes = componentsOf(body);
  const isV2 = (Number(body.flags ?? 0) & COMPONENTS_V2) !== 0;
  const problems = [...idProblems(nodes), ...mentionProblems(body)];
  if (nodes.length === 0 && !body.content) problems.push("the message is empty");
  if (isV2 && (body.content || body.embeds)) problems.push("content and embeds are not allowed beside Components V2");
  if (!isV2 && nodes.some(({ type }) => Number(type) > 8)) problems.push("the flag of Components V2 is missing");
  if (nodes.length > 40) problems.push(`${nodes.length} components; 40 are allowed`);
  const characters = nodes.flatMap(shownTexts).join("").length;
  if (characters > 4000) problems.push(`${characters} characters of text; 4,000 are allowed`);
  if (textsOf(body).some((text) => text.trim() === "")) problems.push("a text display is blank");
  return problems;
}

function idProblems(nodes: readonly Json[]): string[] {
  const buttons = nodes.filter(({ type }) => type === 2);
  const ids = nodes.flatMap(({ custom_id }) => (typeof custom_id === "string" ? [custom_id] : []));
  const values = nodes.map(({ options }) => list(options).map(({ value }) => value));
  const problems = new Set(ids).size < ids.length ? ["a custom_id is there twice"] : [];
  if (values.some((some) => new Set(some).size < some.length)) problems.push("an option's value is there twice");
  if (buttons.some(({ style, url, custom_id }) => (style === LINK_BUTTON ? !url || custom_id : !custom_id)))
    problems.push("a button needs a custom_id, and a link button a url instead");
  if (buttons.some(({ label, emoji }) => !label && !emoji)) problems.push("a button needs a label");
  return problems;
}

function mentionProblems({ allowed_mentions }: Json): string[] {
  const parse = (allowed_mentions as Json | undefined)?.parse;
  return Array.isArray(parse) && parse.length === 0 ? [] : ["mentions are not switched off"];
}

/** All that a component shows, labels too: Discord does not say that they do not count. */
function shownTexts({ content, label, placeholder, options }: Json): string[] {
  const shown = [content, label, placeholder].flatMap((text) => (typeof text === "string" ? [text] : []));
  return [...shown, ...list(options).flatMap((option) => [String(option.label), String(option.description ?? "")])];
}

/** Every component of a message, nested ones too. */
export function componentsOf({ components }: Json): Json[] {
  return list(components).flatMap((node) => [node, ...componentsOf(node)]);
}

/** The texts of a message in their order. */
export function textsOf(body: Json): string[] {
  return componentsOf(body).flatMap(({ type, content }) => (type === TEXT_DISPLAY ? [String(content)] : []));
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}
