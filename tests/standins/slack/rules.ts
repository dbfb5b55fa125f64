/** What a schema of types cannot say about a message. Every number is Slack's, written down again on purpose. */

type Json = Readonly<Record<string, unknown>>;

/** One rule: what is wrong with a message, in sentences. */
type Rule = (message: Json) => string[];

const messageRules: readonly Rule[] = [
  ({ text }) => (typeof text === "string" && text.trim() !== "" ? [] : ["no top-level text"]),
  ({ text }) => (String(text).length > 40_000 ? ["text: more than 40,000 characters are cut off"] : []),
  ({ text }) => (/[<>]|&(?!amp;|lt;|gt;)/.test(String(text)) ? ["text: something is not escaped"] : []),
  ({ blocks }) => (Array.isArray(blocks) && blocks.length > 50 ? ["more than 50 blocks"] : []),
  ({ text, blocks }) => {
    const size = String(text).length + charactersIn(blocks);
    return size < 9_000 ? [] : [`${size} characters in one message`];
  },
];

/** Rules for a modal and for App Home. */
const viewRules: readonly Rule[] = [
  ({ type }) => (type === "modal" || type === "home" ? [] : [`there is no view of type ${type}`]),
  ({ blocks }) => (Array.isArray(blocks) && blocks.length > 100 ? ["more than 100 blocks"] : []),
  (view) => (JSON.stringify(view).length > 250_000 ? ["a view of more than 250,000 characters"] : []),
  ({ type, title, submit, close }) =>
    [title, submit, close]
      .filter((part) => type === "modal" && part !== undefined)
      .map((part) => String((part as Json).text))
      .filter((text) => text.length > 24)
      .map((text) => `“${text}” has more than 24 characters`),
  ({ type, title }) => (type === "modal" && !title ? ["a modal without title"] : []),
  ({ type, submit, blocks }) =>
    type === "modal" && !submit && objectsIn(blocks).some((block) => block.type === "input")
      ? ["a modal with input and without submit"]
      : [],
];

const blockRules: readonly Rule[] = [
  ({ blocks }) => (Array.isArray(blocks) && blocks.length > 0 ? [] : ["no blocks"]),
  ({ blocks }) => repeated(valuesOf(blocks, "block_id")).map((id) => `block_id ${id} twice`),
  ({ blocks }) => repeated(valuesOf(blocks, "action_id")).map((id) => `action_id ${id} twice`),
  ({ blocks }) => elementsOf(blocks).flatMap((element) => (element.action_id ? [] : ["a control without action_id"])),
  ({ blocks }) => (valuesOf(blocks, "text").includes("") ? ["an empty text"] : []),
  ({ blocks }) => emptyElements(blocks),
  ({ blocks }) =>
    objectsIn(blocks)
      .filter(({ type }) => ["mrkdwn", "user", "broadcast", "channel", "usergroup"].includes(String(type)))
      .map(({ type }) => `a ${type} element: text from elsewhere could ping`),
  ({ blocks }) =>
    objectsIn(blocks)
      .filter(({ type, text }) => type === "plain_text" && /[<>]/.test(String(text)))
      .map(() => "plain_text: something is not escaped"),
  ({ blocks }) =>
    valuesOf(blocks, "url").flatMap((url) => (URL.canParse(url) && url.length <= 3_000 ? [] : [`no address: ${url}`])),
];

/** Rules for a message whose links Slack would unfold. */
const previewRule: Rule = ({ unfurl_links, unfurl_media }) =>
  unfurl_links === false && unfurl_media === false ? [] : ["link previews are not off"];

/** What is wrong with a message beyond its types. */
export function brokenRules(message: Json, { previews }: { readonly previews: boolean }): string[] {
  return [...messageRules, ...blockRules, ...(previews ? [previewRule] : [])].flatMap((rule) => rule(message));
}

/** What is wrong with a view beyond its types. */
export function brokenViewRules(view: Json): string[] {
  return [...viewRules, ...blockRules].flatMap((rule) => rule(view));
}

function objectsIn(value: unknown): Json[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Json, ...inner];
}

function valuesOf(value: unknown, key: string): string[] {
  return objectsIn(value).flatMap((object) => (typeof object[key] === "string" ? [object[key]] : []));
}

function elementsOf(blocks: unknown): Json[] {
  const actions = objectsIn(blocks).filter(({ type }) => type === "actions");
  return actions.flatMap(({ elements }) => elements as Json[]);
}

function emptyElements(blocks: unknown): string[] {
  return objectsIn(blocks)
    .filter(({ elements }) => Array.isArray(elements) && elements.length === 0)
    .map(({ type }) => `${type} without elements`);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function charactersIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, item: unknown) => sum + charactersIn(item), 0);
}
