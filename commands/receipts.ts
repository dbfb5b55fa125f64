import type { Block, Reply } from "../src/core/answer.ts";
import { usageOf } from "../src/core/args.ts";
import { type CommandContext, defineCommand, type NamedCommand } from "../src/core/command.ts";
import { dateInWords } from "../src/core/date.ts";
import { type Source, UNKNOWN } from "../src/core/dossier.ts";
import { datedInWords } from "../src/core/evidence.ts";
import type { Library } from "../src/core/library.ts";
import { descriptionOf } from "../src/core/words/command-words.ts";
import type { Words } from "../src/core/words.ts";

const TOPICS = ["help", "about", "dossiers", "privacy", "sources"] as const;
type TopicName = (typeof TOPICS)[number];

export default defineCommand({
  description: "Help, what the bot holds, what it reads and keeps, and its sources",
  options: { topic: { type: "choice", description: "What to show; help without it", choices: TOPICS } },
  examples: ["", "privacy", "sources"],
  visibility: "asker",
  run({ topic = "help" }, context): Reply {
    const { title, blocks } = pages[topic](context);
    const options = topic === "help" ? {} : { topic };
    return {
      kind: "help",
      dossier: null,
      confidence: null,
      records: [],
      title,
      blocks,
      self: { command: "receipts", options },
    };
  },
});

interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const pages: Record<TopicName, (context: CommandContext) => Page> = {
  help: ({ commands, words }) => ({
    title: words.help.title,
    blocks: [
      { type: "statement", text: words.help.text },
      { type: "heading", text: words.help.commands },
      { type: "list", items: commands.map((command) => helpItem(command, words)) },
      { type: "note", text: words.help.date },
      { type: "note", text: words.help.mention },
    ],
  }),
  about: ({ words }) => ({ title: words.about.title, blocks: [{ type: "list", items: words.about.items }] }),
  dossiers: ({ library, words }) => ({ title: words.dossiers.title, blocks: dossierBlocks(library, words) }),
  privacy: ({ words }) => ({ title: words.privacy.title, blocks: [{ type: "list", items: words.privacy.items }] }),
  sources: ({ library, words }) => ({ title: words.sources.title, blocks: sourceBlocks(library, words) }),
};

function helpItem(command: NamedCommand, words: Words): string {
  const name = words.commands[command.name]?.name ?? command.name;
  const usage = name === command.name ? usageOf(command) : `${usageOf(command)} (${words.help.named(name)})`;
  return words.help.command(usage, descriptionOf(command, words));
}

function dossierBlocks({ held }: Library, words: Words): Block[] {
  if (held.length === 0) return [{ type: "note", text: words.dossiers.none }];
  return held.flatMap(({ dossier }): Block[] => {
    const counts = [
      words.count(dossier.claims.length, "claim"),
      words.count(dossier.events.length, "event"),
      words.count(dossier.rebuttals.length, "rebuttal"),
      words.count(dossier.disagreements.length, "disagreement"),
      words.count(dossier.sources.length, "source"),
    ].join(", ");
    const line = words.dossiers.item(dossier.title, dossier.id, counts, dateInWords(dossier.updated, words));
    return [
      { type: "list", items: [line] },
      { type: "note", text: dossier.description },
    ];
  });
}

function sourceBlocks({ held }: Library, words: Words): Block[] {
  const sources = held.flatMap(({ dossier }) => dossier.sources);
  const line = (source: Source) => {
    const { id, publisher, title, url } = source;
    const titled = title === UNKNOWN ? [] : [words.sources.titled(title)];
    const name = [...(publisher === UNKNOWN ? [] : [publisher]), ...titled].join(": ");
    return words.sources.item(name || id, datedInWords(source, words), url === UNKNOWN ? words.cite.noAddress : url);
  };
  return [
    { type: "heading", text: words.sources.held },
    { type: "list", items: sources.filter(({ snapshot }) => snapshot).map(line) },
    { type: "heading", text: words.sources.known },
    { type: "list", items: sources.filter(({ snapshot }) => !snapshot).map(line) },
  ];
}
