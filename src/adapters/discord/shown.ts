/** What a person reads in a message: its text, what it forwards, and what is attached below, in the order on the screen. */
import { type APIMessageComponent, ComponentType, type Message } from "discord.js";

/** A message, or what Discord gives of one; a forwarded one has the same parts. */
type Shown = Pick<Message, "content" | "embeds" | "attachments" | "poll" | "components">;
type Readable = { readonly [Part in keyof Shown]?: Shown[Part] | null };
type Forwarding = Readable & { readonly messageSnapshots?: Message["messageSnapshots"] | null };

/** The texts of a message, its own first; none where it has none or Discord withholds them. */
export function shownTexts(message: Forwarding): string[] {
  const shown: readonly Readable[] = [message, ...(message.messageSnapshots?.values() ?? [])];
  return shown.flatMap(partsOf).map(readable).filter(Boolean);
}

/** The text without Discord's codes for people, channels, times and emoji, which are no words. */
export function readable(content: string): string {
  return content
    .replace(/<(?:@[!&]?\d+|#\d+|t:-?\d+(?::\w)?|id:\w+)>/g, " ")
    .replace(/<\/([^:<>]+):\d+>/g, "/$1")
    .replace(/<a?:(\w+):\d+>/g, ":$1:")
    .replace(/[^\S\n]{2,}/g, " ")
    .trim();
}

/** Each a text of its own: what stands in one says nothing about another. */
function partsOf({ content, attachments, embeds, poll, components }: Readable): string[] {
  return [
    content ?? "",
    ...[...(attachments?.values() ?? [])].map(({ description }) => description ?? ""),
    ...(embeds ?? []).map(({ title, description, fields }) =>
      lines([title, description, ...fields.flatMap(({ name, value }) => [name, value])]),
    ),
    lines([poll?.question.text, ...[...(poll?.answers.values() ?? [])].map(({ text }) => text)]),
    lines((components ?? []).flatMap((component) => textsIn(component.toJSON()))),
  ];
}

/** The texts of a component and of those within. What a button says is to be done, not a claim. */
function textsIn(component: APIMessageComponent): string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Thumbnail:
      return [component.description ?? ""];
    case ComponentType.MediaGallery:
      return component.items.map(({ description }) => description ?? "");
    case ComponentType.Section:
      return [...component.components, component.accessory].flatMap(textsIn);
    case ComponentType.Container:
      return component.components.flatMap(textsIn);
    default:
      return [];
  }
}

function lines(texts: readonly (string | null | undefined)[]): string {
  return texts.filter(Boolean).join("\n");
}
