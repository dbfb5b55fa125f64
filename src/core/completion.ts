/** Autocomplete: what an option of a command can be filled with, while somebody types. */
import type { NamedCommand } from "./command.ts";
import type { TopicFinder } from "./search/topics.ts";

/** One offer: shown by its label, sent as its value, which the command finds again. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

/** What is being filled in: an option of a command, and what stands in it so far. */
export interface Completed {
  readonly command: string;
  readonly option: string;
  readonly text: string;
}

/** Offers for an option, best first; none where it completes nothing or there is no such option. */
export function completionsFor(
  topics: TopicFinder,
  commands: readonly NamedCommand[],
  asked: Completed,
  limit: number,
): Completion[] {
  const command = commands.find(({ name }) => name === asked.command);
  const option = command && Object.hasOwn(command.options, asked.option) ? command.options[asked.option] : undefined;
  if (option?.type === "choice") return choicesFor(option.choices, asked.text).slice(0, limit);
  if (option?.type !== "text") return [];
  const { completes = [], offers = () => true } = option;
  const found = topics.complete(asked.text, completes, Number.POSITIVE_INFINITY).filter(offers).slice(0, limit);
  return found.map(({ title, ref }) => ({ label: title, value: ref }));
}

/** The fixed choices that begin with what is typed. */
function choicesFor(choices: readonly string[], text: string): Completion[] {
  const typed = text.trim().toLowerCase();
  return choices.filter((choice) => choice.startsWith(typed)).map((choice) => ({ label: choice, value: choice }));
}
