/** The page around an answer: what it is, a box to ask in, examples. It works without scripts. */
import type { Answer } from "../../core/answer.ts";
import type { NamedCommand } from "../../core/command.ts";
import { english as words } from "../../core/words.ts";
import { type LinkTo, linkToText } from "./links.ts";
import { type Html, html, paragraph } from "./markup.ts";
import { renderAnswer } from "./render.ts";
import { STYLE_ADDRESS } from "./style.ts";

/** What the page shows beside its box. */
export interface View {
  readonly commands: readonly NamedCommand[];
  readonly linkTo: LinkTo;
  /** What was asked, as it was sent. */
  readonly asked?: string;
  readonly answer?: Answer;
}

/** The page with its box, and the answer if there is one. */
export function askPage({ commands, linkTo, asked, answer }: View): Html {
  return layout(
    answer?.title,
    html`${answer && html`<a class="skip" href="#answer">${words.page.skip}</a>`}
<header>${title()}${!answer && html`<p class="tagline">${words.page.tagline}</p>`}</header>
<main>${form(asked ?? "", answer ? 2 : 4)}
${answer && renderAnswer(answer, linkTo)}
${examples(commands)}</main>`,
  );
}

/** A page that says what went wrong, and what to do. */
export function problemPage(problem: string, lines: readonly string[]): Html {
  return layout(
    problem,
    html`<header>${title()}</header>
<main><article class="answer plain" id="answer"><h2 class="title">${problem}</h2><div class="part flow">${lines.map((line) => paragraph("note", line))}</div>
<p class="permalink"><a href="/">${words.page.back}</a></p></article></main>`,
  );
}

function layout(title: string | undefined, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === undefined ? words.page.name : `${title} · ${words.page.name}`}</title>
<meta name="description" content="${words.page.tagline}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${STYLE_ADDRESS}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
${body}
</body>
</html>
`;
}

function title(): Html {
  return html`<h1 class="name"><a class="home" href="/">${words.page.name}</a></h1>`;
}

/** The line break after `<textarea>` is dropped by the browser; without it, one that was typed would be. */
function form(asked: string, rows: number): Html {
  return html`<form class="ask" method="post" action="/" accept-charset="utf-8">
<label for="q">${words.page.label}</label>
<textarea id="q" name="q" rows="${rows}" dir="auto" aria-describedby="hint">
${asked}</textarea>
<div class="send"><button type="submit">${words.page.submit}</button>
<p class="hint" id="hint">${words.page.hint}</p></div>
</form>`;
}

function examples(commands: readonly NamedCommand[]): Html {
  const texts = commands.flatMap(({ name, examples }) => examples.map((example) => `/${name} ${example}`.trim()));
  return html`<nav class="examples" aria-labelledby="examples"><h2 class="examples-title" id="examples">${words.page.examples}</h2>
<ul class="buttons">${texts.map((text) => html`<li><a href="${linkToText(text)}">${text}</a></li>`)}</ul></nav>`;
}
