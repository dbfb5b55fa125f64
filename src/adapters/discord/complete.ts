/** What is offered while somebody types an option. Any other text is taken as well: Discord does not insist. */
import type { AutocompleteInteraction } from "discord.js";
import { shortened } from "../../core/paginate.ts";
import type { Bot } from "../adapter.ts";
import { describeFault } from "./faults.ts";
import { COMMAND } from "./limits.ts";

/** Never rejects: an offer that comes too late is no loss, as the next letter asks for another. */
export async function complete(
  interaction: AutocompleteInteraction,
  bot: Pick<Bot, "complete" | "log">,
): Promise<void> {
  try {
    const { name: option, value: text } = interaction.options.getFocused(true);
    const found = bot.complete({ command: interaction.commandName, option, text }, COMMAND.choices);
    const sendable = found.filter(({ label, value }) => label.trim() !== "" && value.length <= COMMAND.choice);
    await interaction.respond(sendable.map(({ label, value }) => ({ name: shortened(label, COMMAND.choice), value })));
  } catch (error) {
    bot.log.debug({ fault: describeFault(error) }, "nothing could be offered while somebody typed");
  }
}
