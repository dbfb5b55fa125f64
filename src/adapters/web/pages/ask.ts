/** The first page: what it is, a conversation with a box to ask in, examples. It works without scripts. */
import type { NamedCommand } from "../../../core/command.ts";
import type { Library } from "../../../core/library.ts";
import { MESSAGE_COMMAND } from "../complete.ts";
import { renderDocument, siteName, ways } from "../layout.ts";
import { LIMITS } from "../limits.ts";
import { linkToText } from "../links.ts";
import { type Html, html } from "../markup.ts";
import { OWN } from "../preview/wanted.ts";
import { linkOf } from "../record-links.ts";
import type { View } from "../view.ts";

/** What the page shows beside its box. */
export interface AskView {
  readonly view: View;
  readonly commands: readonly NamedCommand[];
  readonly library: Library;
  /** What was asked and how it is answered, once it was. */
  readonly turn?: Turn;
}

/** One question of a conversation with its answer. */
export interface Turn {
  /** As it was sent. */
  readonly asked: string;
  readonly title: string;
  /** The answer as an article with the id `answer`. */
  readonly answer: Html;
  /** The way it is shown, which is how the next one will be. */
  readonly shown: string;
}

/** The page with its box, and the answer if there is one. */
export function askPage(given: AskView): Html {
  const { view, commands, turn } = given;
  const shown = turn?.shown === OWN ? undefined : turn?.shown;
  const { page } = view.words;
  return renderDocument(
    {
      title: turn?.title,
      description: page.tagline,
      scripts: ["copy", "preview", "chat"],
      body: html`${turn && html`<a class="skip" href="#answer">${page.skip}</a>`}
<header>${siteName("h1", view)}${!turn && html`<p class="tagline">${page.tagline}</p>`}</header>
<main class="chat">${form(turn, view)}
<div class="log" id="log" role="log" aria-label="${view.say.chat.log}">${turn?.answer}</div>
${examples(commands, shown, view)}
${!turn && dossiers(given)}</main>`,
    },
    view,
  );
}

/**
 * The line break after `<textarea>` is dropped by the browser; without it, one that was typed would be. What the script says
 * stands in the markup, in the reader's language.
 */
function form(turn: Turn | undefined, { path, words, say }: View): Html {
  const { chat } = say;
  const offered = Array.from({ length: LIMITS.offers + 1 }, (_, count) => chat.offered(count));
  return html`<form class="ask" method="post" action="${path("/")}" accept-charset="utf-8" data-complete="${path("/complete")}" data-you="${chat.you}${say.colon}" data-offers="${chat.offers}" data-offered="${JSON.stringify(offered)}" data-waiting="${chat.waiting}" data-failed="${chat.failed}" data-keys="${chat.keys}">
<label for="q">${words.page.label}</label>
<textarea id="q" name="q" rows="${turn ? 2 : 4}" dir="auto" aria-describedby="hint">
${turn?.asked}</textarea>
<input type="hidden" name="view" value="${turn?.shown ?? OWN}" autocomplete="off">
<div class="send"><button type="submit">${words.page.submit}</button>
<p class="hint" id="hint">${words.page.hint}</p></div>
</form>`;
}

/** As somebody would write them who knows no command yet: what is checked stands alone. */
function examples(commands: readonly NamedCommand[], shown: string | undefined, { path, words }: View): Html {
  const texts = commands.flatMap(({ name, examples }) =>
    examples.map((example) => (name === MESSAGE_COMMAND ? example : `/${name} ${example}`.trim())),
  );
  return html`<nav class="examples" aria-labelledby="examples"><h2 class="examples-title" id="examples">${words.page.examples}</h2>
<ul class="buttons">${texts.map((text) => html`<li><a href="${path(linkToText(text, shown))}">${text}</a></li>`)}</ul></nav>`;
}

function dossiers({ library, view }: AskView): Html | false {
  const items = library.held.map(({ dossier }) => ({
    ...linkOf.dossier(dossier),
    language: dossier.language,
  }));
  return (
    items.length > 0 &&
    html`<nav class="examples" aria-labelledby="dossiers"><h2 class="examples-title" id="dossiers">${view.say.nav.dossiers}</h2>
<div class="buttons-of">${ways(items, view)}</div></nav>`
  );
}
