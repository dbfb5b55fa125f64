/** An Answer as HTML: the whole of it on one page, every kind of block by its own small function. */
import {
  type Answer,
  type Block,
  type BlockHandlers,
  type Choice,
  type DisagreementBlock,
  type EventBlock,
  type OriginsBlock,
  type RebuttalBlock,
  renderBlock,
  type StandingBlock,
} from "../../core/answer.ts";
import { english as words } from "../../core/words.ts";
import { renderEvidence, renderPointer, renderQuote } from "./evidence.ts";
import type { LinkTo } from "./links.ts";
import { type Html, heading, html, type Level, linkified, list, paragraph } from "./markup.ts";

/** Headings from which on an answer gets links to its sections. */
const CONTENTS_FROM = 4;

type Handlers = BlockHandlers<Html>;

/** The answer as an article. */
export function renderAnswer(answer: Answer, linkTo: LinkTo): Html {
  const notices = answer.notices.map((text) => ({ type: "note", text }) as const);
  const sections = sectionsOf([...notices, ...answer.blocks]);
  const rendered = sections.map((blocks, index) => renderSection(blocks, index, answer, linkTo));
  const lead = sections[0]?.[0]?.type === "heading" ? 0 : 1;
  return html`<article id="answer" class="answer${isPlain(answer) && " plain"}" data-kind="${answer.kind}" tabindex="-1">
${heading(2, "title", answer.title)}
${rendered.slice(0, lead)}
${contents(sections)}
${rendered.slice(lead)}
${answer.self && html`<p class="permalink"><a href="${linkTo(answer.self)}">${words.page.permalink}</a></p>`}
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
function contents(sections: readonly Block[][]): Html | null {
  const headings = sections.flatMap(([first], index) =>
    first?.type === "heading" ? [{ text: first.text, index }] : [],
  );
  if (headings.length < CONTENTS_FROM) return null;
  return html`<nav class="contents" aria-label="${words.page.contents}"><ul>${headings.map(
    ({ text, index }) => html`<li><a href="#part-${index}" dir="auto">${text}</a></li>`,
  )}</ul></nav>`;
}

function renderSection(blocks: readonly Block[], index: number, answer: Answer, linkTo: LinkTo): Html {
  const level = blocks[0]?.type === "heading" ? 4 : 3;
  const handlers = handlersFor(level, answer, linkTo);
  return html`<section id="part-${index}" class="${index === 0 ? "lead part" : "part"}">${runsOf(blocks).map((run) => renderRun(run, handlers))}</section>`;
}

/** Events that follow one another are one list. */
function renderRun(run: readonly Block[], handlers: Handlers): Html {
  const rendered = run.map((block) => renderBlock(handlers, block));
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

/** An error may repeat what was typed, and an address in it is no link of ours. */
function handlersFor(level: Level, { kind }: Answer, linkTo: LinkTo): Handlers {
  return {
    heading: ({ text }) => heading(3, "part-title", text),
    standing: renderStanding,
    statement: ({ text }) => paragraph("statement", text),
    quote: ({ quote }) => renderQuote(quote),
    pointer: ({ pointer }) => renderPointer(pointer),
    rebuttal: (block) => renderRebuttal(block, level),
    event: renderEvent,
    disagreement: (block) => renderDisagreement(block, level),
    origins: renderOrigins,
    note: ({ text }) => paragraph("note", kind === "error" ? text : linkified(text)),
    list: ({ items }) => list(items),
    choice: ({ prompt, options }) => html`${paragraph("prompt", prompt)}${links("choices", options, linkTo)}`,
    action: ({ actions }) => links("buttons", actions, linkTo),
  };
}

function renderStanding({ standings }: StandingBlock): Html {
  return html`<dl class="standing"><dt class="term">${words.claim.standing}</dt>
${standings.map(({ id, label }) => html`<dd class="tag" data-standing="${id}">${label}</dd>`)}</dl>`;
}

function renderRebuttal(block: RebuttalBlock, level: Level): Html {
  return html`<section class="rebuttal card flow">
${heading(level, "card-title", block.voice)}
${paragraph("date", block.date)}
${paragraph("says", block.text)}
${renderEvidence(block)}
${paragraph("scope", block.scope)}
${block.unaddressed.length > 0 && html`<div class="open">${paragraph("label", words.claim.unaddressed)}${list(block.unaddressed)}</div>`}
${paragraph("note", block.note)}
</section>`;
}

function renderEvent(block: EventBlock): Html {
  return html`<li class="event">
<p class="when"><bdi>${block.date}</bdi> <span class="tag" data-standing="${block.standing.id}">${block.standing.label}</span></p>
<div class="flow">${paragraph("says", block.text)}
${renderEvidence(block)}
${paragraph("note", block.note)}</div>
</li>`;
}

function renderDisagreement(block: DisagreementBlock, level: Level): Html {
  return html`<section class="disagreement card flow">
${heading(level, "card-title", block.title)}
<p class="label">${block.label}</p>
<ul class="sides">${block.sides.map((side) => html`<li class="side flow">${paragraph("says", side.says)}${renderEvidence(side)}</li>`)}</ul>
${paragraph("assessment", block.assessment)}
</section>`;
}

function renderOrigins({ text, outlets, origins }: OriginsBlock): Html {
  return html`${paragraph("count", text)}
<dl class="origins">${named(words.page.outlets, outlets)}${named(words.page.origins, origins)}</dl>
${paragraph("note", words.originsNote)}`;
}

function named(name: string, values: readonly string[]): Html {
  return html`<div><dt class="term">${name}</dt>${values.map((value) => html`<dd dir="auto">${value}</dd>`)}</div>`;
}

function links(name: string, choices: readonly Choice[], linkTo: LinkTo): Html {
  const items = choices.map(
    ({ label, invocation }) => html`<li><a href="${linkTo(invocation)}" dir="auto">${label}</a></li>`,
  );
  return html`<ul class="${name}">${items}</ul>`;
}
