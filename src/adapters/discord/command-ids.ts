/** Discord's ids of our commands: with its id, a command in a text can be clicked. */
import { ApplicationCommandType, type REST } from "discord.js";
import type { Bot } from "../adapter.ts";
import { describeFault } from "./faults.ts";
import { heldCommands } from "./register.ts";

/** By the names of the commands; empty until they are known. */
export type CommandIds = ReadonlyMap<string, string>;

/** Reads the ids that Discord gave to our commands. Never rejects: without them commands are plain text. */
export async function readCommandIds(
  rest: REST,
  application: string,
  { commands, log }: Pick<Bot, "commands" | "log">,
): Promise<CommandIds> {
  try {
    const held = await heldCommands(rest, { application });
    const names = new Set(commands.map(({ name }) => name));
    const ours = held.filter(({ type, name }) => type === ApplicationCommandType.ChatInput && names.has(name));
    return new Map(ours.map(({ name, id }) => [name, id]));
  } catch (error) {
    log.info({ fault: describeFault(error) }, "commands in texts cannot be clicked: Discord did not tell their ids");
    return new Map();
  }
}
