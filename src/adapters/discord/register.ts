/** Tells Discord our commands, where it holds others. */
import { type REST, Routes } from "discord.js";
import type { NamedCommand } from "../../core/command.ts";
import type { Bot } from "../adapter.ts";
import { type Declaration, declarationsOf } from "./declarations.ts";
import { describeFault } from "./faults.ts";
import { type HeldCommand, type Plan, planFor } from "./registration.ts";

/** Whose commands: the application's, everywhere or in one server. */
export interface Scope {
  readonly application: string;
  readonly guild?: string | undefined;
}

/**
 * What would have to change.
 * @throws whatever Discord's client throws where Discord refuses or cannot be reached
 */
export async function planRegistration(rest: REST, scope: Scope, commands: readonly NamedCommand[]): Promise<Plan> {
  const held = await heldCommands(rest, scope);
  const declared = declarationsOf(commands);
  return planFor(scope.guild ? declared.map(inOneServer) : declared, held);
}

/** The commands that Discord holds. @throws as planRegistration does */
export async function heldCommands(rest: REST, scope: Scope): Promise<HeldCommand[]> {
  const query = new URLSearchParams({ with_localizations: "true" });
  return (await rest.get(routeOf(scope), { query })) as HeldCommand[];
}

/** Where and how a command is installed is for the application's own commands to say: Discord takes it nowhere else. */
function inOneServer({ contexts: _, integration_types: __, ...declaration }: Declaration): Declaration {
  return declaration;
}

/** Changes what has to change, one command after the other; the rest stays as it is. @throws as planRegistration does */
export async function carryOut(rest: REST, scope: Scope, { create, update, remove }: Plan): Promise<void> {
  const route = routeOf(scope);
  // First what goes: Discord allows a number of commands, and a name once.
  for (const { id } of remove) await rest.delete(`${route}/${id}`);
  for (const { held, wanted } of update) await rest.patch(`${route}/${held.id}`, { body: wanted });
  for (const body of create) await rest.post(route, { body });
}

function routeOf({ application, guild }: Scope): `/${string}` {
  return guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application);
}

/** The plan in lines: what is new, what differs in which fields, what goes. */
export function linesOf({ create, update, remove, same }: Plan): string[] {
  return [
    ...create.map(({ name }) => `new: ${name}`),
    ...update.map(({ wanted, fields }) => `changed: ${wanted.name} (${fields.join(", ")})`),
    ...remove.map(({ name }) => `removed: ${name}`),
    ...same.map(({ name }) => `the same: ${name}`),
  ];
}

/** Declares the commands at the start. Never rejects: those that Discord holds go on working. */
export async function register(
  rest: REST,
  application: string,
  { commands, log }: Pick<Bot, "commands" | "log">,
): Promise<void> {
  try {
    const plan = await planRegistration(rest, { application }, commands);
    const changes = linesOf({ ...plan, same: [] });
    if (changes.length === 0) return log.info("Discord holds our commands already");
    await carryOut(rest, { application }, plan);
    const removed = plan.remove.map(({ name }) => name);
    if (removed.length > 0) log.warn({ removed }, "commands of this application that are not ours were removed");
    log.info({ changes }, "declared the commands to Discord");
  } catch (error) {
    log.error({ fault: describeFault(error) }, "the commands could not be declared to Discord; they stay as they were");
  }
}
