/** The picture of an answer. It comes after the text, by an edit of its message, so that no answer waits for it. */
import { setTimeout as wait } from "node:timers/promises";
import {
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  ComponentType,
  type JSONEncodable,
  PermissionFlagsBits,
} from "discord.js";
import type { Logger } from "pino";
import type { AttachedPicture } from "../../core/pictures/index.ts";
import { describeFault } from "./faults.ts";
import type { Message } from "./message.ts";
import type { Tasks } from "./tasks.ts";

/** A message with its picture as a file of its own. */
export interface Illustrated extends Message {
  readonly files: [{ readonly attachment: Buffer; readonly name: string; readonly description: string }];
}

/** A message that a picture can be added to. */
export interface Frame {
  /** Discord's id of the message, or of the interaction that it answers. */
  readonly id: string;
  /** Changes the message. It may be sent again: twice the same edit is one. */
  edit(message: Illustrated): Promise<unknown>;
}

/** Answers under way, those whose picture is on its way among them, up to which one more gets a picture: texts come first. */
const BUSY = 4;

/** How long a page that is turned waits for a picture that is being sent. */
const SENT_WITHIN_MS = 5_000;
const UNHELD = { ref: false };

/** A picture needs a permission of its own. */
export const ATTACHING = PermissionFlagsBits.AttachFiles;

interface Coming {
  isWanted: boolean;
  sending?: Promise<unknown>;
}

/** The pictures that are on their way. */
export class Pictures {
  readonly #coming = new Map<string, Coming>();
  readonly #tasks: Pick<Tasks, "count">;
  readonly #log: Logger;

  constructor(tasks: Pick<Tasks, "count">, log: Logger) {
    this.#tasks = tasks;
    this.#log = log;
  }

  /** Adds a picture to a message unless its page is turned meanwhile. Never rejects: the text stays as it is. */
  async show(frame: Frame, message: Message, draw: () => Promise<AttachedPicture | null>): Promise<void> {
    if (this.#tasks.count > BUSY) return this.#log.debug("a picture was left out: there is much to answer");
    const coming: Coming = { isWanted: true };
    this.#coming.set(frame.id, coming);
    try {
      const picture = await draw();
      if (!picture || !coming.isWanted) return;
      coming.sending = frame.edit(withPicture(message, picture));
      await coming.sending;
    } catch (error) {
      this.#log.warn({ fault: describeFault(error) }, "a picture was left out");
    } finally {
      if (this.#coming.get(frame.id) === coming) this.#coming.delete(frame.id);
    }
  }

  /** The message is about to change: a picture that is not sent yet stays away, one that is being sent is waited for a while. */
  async leaveOut(ids: readonly (string | undefined)[]): Promise<void> {
    const coming = ids.flatMap((id) => (id === undefined ? [] : (this.#coming.get(id) ?? [])));
    for (const each of coming) each.isWanted = false;
    const sending = coming.flatMap((each) => each.sending ?? []);
    if (sending.length > 0) await Promise.race([Promise.allSettled(sending), wait(SENT_WITHIN_MS, undefined, UNHELD)]);
  }
}

/** The picture stands below the title, with its alternative text. */
function withPicture({ flags, components: [body] }: Message, { png, alt, name }: AttachedPicture): Illustrated {
  const { components, ...container } = body.toJSON();
  const media = { media: { url: `attachment://${name}` }, description: alt };
  const gallery: APIMediaGalleryComponent = { type: ComponentType.MediaGallery, items: [media] };
  const illustrated: APIContainerComponent = {
    ...container,
    components: [...components.slice(0, 1), gallery, ...components.slice(1)],
  };
  const encodable: JSONEncodable<APIContainerComponent> = { toJSON: () => illustrated };
  return { flags, components: [encodable], files: [{ attachment: Buffer.from(png), name, description: alt }] };
}
