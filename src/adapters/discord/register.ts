/** Tells Discord our commands, but only if it holds others. */
import { type Client, Routes } from "discord.js";
import type { Bot } from "../adapter.ts";
import { areDeclared, declarationsOf } from "./declarations.ts";
import { describeFault } from "./faults.ts";

/** Declares the commands where they differ from what Discord holds. Never rejects: the ones it holds go on working. */
export async function register(client: Client<true>, { commands, log }: Pick<Bot, "commands" | "log">): Promise<void> {
  const route = Routes.applicationCommands(client.application.id);
  try {
    const wanted = declarationsOf(commands);
    const held = await client.rest.get(route);
    if (Array.isArray(held) && areDeclared(wanted, held)) return log.debug("Discord holds our commands already");
    await client.rest.put(route, { body: wanted });
    log.info({ commands: wanted.map(({ name }) => name) }, "declared the commands to Discord");
  } catch (error) {
    log.error({ fault: describeFault(error) }, "the commands could not be declared to Discord; they stay as they were");
  }
}
