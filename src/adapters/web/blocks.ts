/** The larger blocks of an answer as HTML; the pages of records show them too, with links and anchors. */
import type {
  Choice,
  DisagreementBlock,
  EventBlock,
  OriginsBlock,
  RebuttalBlock,
  StandingBlock,
} from "../../core/answer.ts";
import { firstOfEvidence, renderEvidence, type Shown } from "./evidence.ts";
import type { LinkTo } from "./links.ts";
import { type Html, heading, html, type Level, langOf, list, paragraph } from "./markup.ts";
import type { View } from "./view.ts";

/** What a page of records adds to a block: its anchor, the address of its own page, and what stands below. */
export interface RecordExtras {
  readonly id?: string;
  readonly href?: string;
  readonly after?: Html | false;
  /** Its number on a picture of the page. */
  readonly number?: number;
  /** The evidence, where the page shows more of it than an answer does. */
  readonly evidence?: Html | false;
  /** It is a guest on another's page: most of its evidence is folded. */
  readonly isGuest?: boolean;
}

/** How a claim stands, as labels. */
export function renderStanding({ standings }: StandingBlock, { words }: View): Html {
  return html`<dl class="standing"><dt class="term">${words.claim.standing}</dt>
${standings.map(({ id, label }) => html`<dd class="tag" data-standing="${id}">${label}</dd>`)}</dl>`;
}

/** A reply: who, when, in which words, how far it reaches, what it leaves open. */
export function renderRebuttal(block: RebuttalBlock, level: Level, shown: Shown, extras: RecordExtras = {}): Html {
  const { words } = shown.view;
  const lang = langOf(shown.view);
  return html`<section class="rebuttal card flow"${anchor(extras)}>
${heading(level, "card-title", block.voice, extras.href)}
${paragraph("date", block.date)}
<div class="said flow">${paragraph("says", block.text, lang)}
${extras.evidence ?? renderEvidence(block, shown)}</div>
<div class="beside flow">${paragraph("scope", block.scope || null)}
${block.unaddressed.length > 0 && html`<div class="open">${paragraph("label", words.claim.unaddressed)}${list(block.unaddressed, lang)}</div>`}
${paragraph("note", block.note, lang)}
${extras.after}</div>
</section>`;
}

/** An event as an item of a list. */
export function renderEvent(block: EventBlock, shown: Shown, extras: RecordExtras = {}): Html {
  const date = html`<bdi>${block.date}</bdi>`;
  const lang = langOf(shown.view);
  return html`<li class="event"${anchor(extras)}>
<p class="when">${extras.number !== undefined && html`<span class="number">${extras.number}</span> `}${extras.href ? html`<a href="${extras.href}">${date}</a>` : date} <span class="tag" data-standing="${block.standing.id}">${block.standing.label}</span></p>
<div class="flow">${paragraph("says", block.text, lang)}
${extras.evidence ?? renderEvidence(block, shown)}
${paragraph("note", block.note, lang)}</div>
${extras.after && html`<div class="beside flow">${extras.after}</div>`}
</li>`;
}

/** What sources disagree on: the sides next to one another, each with its words. */
export function renderDisagreement(
  block: DisagreementBlock,
  level: Level,
  shown: Shown,
  extras: RecordExtras = {},
): Html {
  const lang = langOf(shown.view);
  const evidence = extras.isGuest ? firstOfEvidence : renderEvidence;
  const sides = block.sides.map(
    (side) => html`<li class="side flow">${paragraph("says", side.says, lang)}${evidence(side, shown)}</li>`,
  );
  return html`<section class="disagreement card flow"${anchor(extras)}>
${heading(level, "card-title", block.title, extras.href, lang)}
<p class="label">${block.label}</p>
<ul class="sides">${sides}</ul>
${paragraph("assessment", block.assessment, lang)}
${extras.after}
</section>`;
}

/** Who carries a claim and where it begins; on a page of records the names are links. */
interface Origins extends Pick<OriginsBlock, "text"> {
  readonly outlets: readonly (string | Html)[];
  readonly origins: readonly (string | Html)[];
}

/** How many carry a claim and from how many origins, and their names. @param picture stands between the two */
export function renderOrigins(
  { text, outlets, origins }: Origins,
  { words }: View,
  picture: Html | false = false,
): Html {
  const named = (name: string, values: readonly (string | Html)[]) =>
    html`<div><dt class="term">${name}</dt>${values.map((value) => html`<dd dir="auto">${value}</dd>`)}</div>`;
  return html`${paragraph("count", text)}
${picture}
<dl class="origins">${named(words.page.outlets, outlets)}${named(words.page.origins, origins)}</dl>
${paragraph("note", words.originsNote)}`;
}

/** Links that ask: choices of an answer, or its buttons. */
export function renderChoices(name: string, choices: readonly Choice[], linkTo: LinkTo): Html {
  const items = choices.map(
    ({ label, detail, invocation }) =>
      html`<li><a href="${linkTo(invocation)}" dir="auto">${label}</a>${detail && html` <span class="tag">${detail}</span>`}</li>`,
  );
  return html`<ul class="${name}">${items}</ul>`;
}

function anchor({ id }: RecordExtras): Html | false {
  return id !== undefined && html` id="${id}" tabindex="-1"`;
}
