/** An Answer as HTML: the whole of it on one page, every kind of block by its own small function. */
import { type Answer, type Block, type BlockHandlers, renderBlock } from "../../core/answer.ts";
import type { Library } from "../../core/library.ts";
import {
  renderChoices,
  renderDisagreement,
  renderEvent,
  renderOrigins,
  renderRebuttal,
  renderStanding,
} from "./blocks.ts";
import { renderPointer, renderQuote, type Shown } from "./evidence.ts";
import { LIMITS } from "./limits.ts";
import type { LinkTo } from "./links.ts";
import { type Html, heading, html, type Level, langOf, linkified, list, paragraph, raw } from "./markup.ts";
import { RecentMarkup } from "./recent.ts";
import { type View, viewOf } from "./view.ts";

/** Headings from which on an answer gets links to its sections. */
const CONTENTS_FROM = 4;

/** Blocks that are made of a dossier's evidence alone, once for all answers; others may repeat what somebody typed. */
const KEPT: ReadonlySet<Block["type"]> = new Set(["quote", "pointer", "rebuttal", "event", "disagreement", "origins"]);
const recent = new RecentMarkup(LIMITS.recent);

/** What an answer is rendered with. */
export interface AnswerView {
  readonly view: View;
  readonly library: Library;
  readonly linkTo: LinkTo;
  /** The address that shows the same for good; the one that asks again where it is no record's page. */
  readonly permalink: LinkTo;
  /** Id of the article; those of its parts begin with it. Several answers may stand on one page. */
  readonly id?: string;
  /** What stands above its title. */
  readonly above?: Html | false;
}

/** The answer as an article. */
export function renderAnswer(answer: Answer, given: AnswerView): Html {
  const { id = "answer", permalink, view } = given;
  const notices = answer.notices.map((text) => ({ type: "note", text }) as const);
  const sections = sectionsOf([...notices, ...answer.blocks]);
  const open = answer.kind === "claim" ? openSections(sections, view) : sections.length;
  const rendered = sections.map((blocks, index) =>
    index >= open && blocks[0]?.type === "heading"
      ? renderFolded(blocks, index, answer, given)
      : renderSection(blocks, index, answer, given),
  );
  const lead = sections[0]?.[0]?.type === "heading" ? 0 : 1;
  return html`<article id="${id}" class="answer${isPlain(answer) && " plain"}" data-kind="${answer.kind}" tabindex="-1">
${given.above}
${heading(2, "title", answer.title, undefined, answer.kind === "claim" && langOf(shownOf(answer, given).view))}
${rendered.slice(0, lead)}
${contents(sections, id, view)}
${rendered.slice(lead)}
${answer.self && html`<p class="permalink"><a href="${permalink(answer.self)}">${view.words.page.permalink}</a></p>`}
</article>`;
}

/** Without evidence, notes are what there is to read. */
function isPlain({ kind }: Answer): boolean {
  return kind === "error" || kind === "nothing" || kind === "help";
}

/** Blocks by the heading above them; what comes before the first, and actions, stand by themselves. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    const opens = sections.length === 0 || block.type === "heading" || block.type === "action";
    if (opens) sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  return sections;
}

/** Links to the sections of a long answer. */
function contents(sections: readonly Block[][], id: string, { words }: View): Html | null {
  const headings = sections.flatMap(([first], index) =>
    first?.type === "heading" ? [{ text: first.text, index }] : [],
  );
  if (headings.length < CONTENTS_FROM) return null;
  return html`<nav class="contents" aria-label="${words.page.contents}"><ul>${headings.map(
    ({ text, index }) => html`<li><a href="#${id}-${index}" dir="auto">${text}</a></li>`,
  )}</ul></nav>`;
}

function renderSection(blocks: readonly Block[], index: number, answer: Answer, given: AnswerView): Html {
  const level = blocks[0]?.type === "heading" ? 4 : 3;
  const render = rendererFor(level, answer, given);
  return html`<section id="${given.id ?? "answer"}-${index}" class="${index === 0 ? "lead part" : "part"}">${runsOf(blocks).map((run) => renderRun(run, render))}</section>`;
}

/** How many sections of a claim stand open: up to the reply of the other side, or else to the first with a heading. */
function openSections(sections: readonly Block[][], { words }: View): number {
  const headings = sections.map(([first]) => (first?.type === "heading" ? first.text : undefined));
  const reply = headings.indexOf(words.claim.rebuttals);
  return 1 + (reply < 0 ? headings.findIndex((text) => text !== undefined) : reply);
}

/** A section behind its heading, with how much there is. Its anchor is inside, so that a link to it unfolds it. */
function renderFolded([title, ...blocks]: readonly Block[], index: number, answer: Answer, given: AnswerView): Html {
  const render = rendererFor(4, answer, given);
  const parts = blocks.map((block) => (block.type === "list" ? block.items.length : Number(block.type !== "note")));
  const count = parts.reduce((sum, each) => sum + each, 0);
  return html`<details class="part folded folded-part"><summary>${title && render(title)}${count > 0 && html` (${count})`}</summary>
<section class="part" id="${given.id ?? "answer"}-${index}">${runsOf(blocks).map((run) => renderRun(run, render))}</section></details>`;
}

/** Events that follow one another are one list. */
function renderRun(run: readonly Block[], render: (block: Block) => Html): Html {
  const rendered = run.map((block) => render(block));
  return run[0]?.type === "event" ? html`<ol class="timeline">${rendered}</ol>` : html`${rendered}`;
}

function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && (run[0]?.type === "event") === (block.type === "event")) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** The dossier that an answer rests on, and the view for its records. */
function shownOf({ dossier }: Answer, { library, view }: AnswerView): Shown {
  const held = dossier === null ? undefined : library.get(dossier);
  return { held, view: held ? viewOf(view, held.dossier) : view };
}

/** Renders the blocks of an answer below a heading of one level less. */
function rendererFor(level: Level, answer: Answer, given: AnswerView): (block: Block) => Html {
  const shown = shownOf(answer, given);
  const handlers = handlersFor(level, answer, shown, given.linkTo);
  const { held } = shown;
  if (!held) return (block) => renderBlock(handlers, block);
  const variant = `${shown.view.language} ${shown.view.path("/")} ${level}`;
  return (block) =>
    KEPT.has(block.type)
      ? raw(recent.get([block, held], variant, () => String(renderBlock(handlers, block))))
      : renderBlock(handlers, block);
}

/** An error may repeat what was typed, and an address in it is no link of ours. */
function handlersFor(level: Level, answer: Answer, shown: Shown, linkTo: LinkTo): BlockHandlers<Html> {
  const { view } = shown;
  return {
    heading: ({ text }) => heading(3, "part-title", text),
    standing: (block) => renderStanding(block, view),
    statement: ({ text }) => paragraph("statement", text, langOf(view)),
    quote: ({ quote }) => renderQuote(quote, shown),
    pointer: ({ pointer }) => renderPointer(pointer, shown),
    rebuttal: (block) => renderRebuttal(block, level, shown),
    event: (block) => renderEvent(block, shown),
    disagreement: (block) => renderDisagreement(block, level, shown),
    origins: (block) => renderOrigins(block, view),
    note: ({ text }) => paragraph("note", answer.kind === "error" ? text : linkified(text)),
    list: ({ items }) => list(items, langOf(view)),
    choice: ({ prompt, options }) => html`${paragraph("prompt", prompt)}${renderChoices("choices", options, linkTo)}`,
    action: ({ actions }) => renderChoices("buttons", actions, linkTo),
  };
}
