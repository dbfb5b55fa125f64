/**
 * Remembers what commands replied: the same disputed claim comes up again and again, and a reply depends on nothing but
 * what was asked, the language and the dossiers. What was asked is not kept: a reply is found again by a salted hash.
 */
import { hash, randomUUID } from "node:crypto";
import type { Reply } from "./answer.ts";
import type { NamedCommand } from "./command.ts";

/** Replies kept a command; the one that was asked for longest ago goes first. */
const KEPT = 500;

/** The command, run once for each question in each language. Only for one library: the dossiers are no part of the key. */
export function remembering(command: NamedCommand, kept = KEPT): NamedCommand {
  const salt = randomUUID();
  const replies = new Map<string, Reply>();
  return {
    ...command,
    run(args, context) {
      const key = hash("sha256", JSON.stringify([salt, context.words.locale, args]), "base64");
      const reply = replies.get(key) ?? command.run(args, context);
      replies.delete(key);
      replies.set(key, reply);
      const [oldest] = replies.size > kept ? replies.keys() : [];
      if (oldest !== undefined) replies.delete(oldest);
      return reply;
    },
  };
}
