/** The switch between the ways to show an answer: links, and for what was sent by POST a form, as no message goes into an address. */
import type { Previews } from "../../adapter.ts";
import { linkToText } from "../links.ts";
import { type Html, html } from "../markup.ts";
import type { View } from "../view.ts";
import { OWN, type Wanted } from "./wanted.ts";

/** What was asked, and how it came. */
export interface AskedBy {
  readonly text: string;
  readonly method: "get" | "post";
}

/** Nothing where there is one way only. */
export function viewSwitch(asked: AskedBy, wanted: Wanted, previews: Previews, view: View): Html | false {
  if (previews.size === 0) return false;
  const { preview } = view.say;
  const ways = [
    [OWN, preview.page] as const,
    ...[...previews].map(([name, { platform }]) => [name, platform] as const),
  ];
  const items = ways.map(([name, label]) => {
    const current = name === wanted.view && html` aria-current="true"`;
    if (asked.method === "post") return html`<li><button name="view" value="${name}"${current}>${label}</button></li>`;
    const address = view.path(`${linkToText(asked.text)}&view=${name}#answer`);
    return html`<li><a href="${address}" rel="nofollow" data-here${current}>${label}</a></li>`;
  });
  const list = html`<ul class="views" aria-label="${preview.showAs}">${items}</ul>
<p class="views-failed" role="status" data-failed="${preview.failed}"></p>`;
  if (asked.method === "get") return list;
  return html`<form class="views-form" method="post" action="${view.path("/")}#answer" accept-charset="utf-8"><input type="hidden" name="q" value="${asked.text}">${list}</form>`;
}
