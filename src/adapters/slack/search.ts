/** The search: its modal, what it suggests while somebody types, and what was chosen in it. */
import type { ViewOutput, ViewSubmitAction } from "@slack/bolt";
import type { ExternalSelect, ModalView, Option } from "@slack/types";
import type { Answer } from "../../core/answer.ts";
import type { CommandRequest, TextRequest } from "../../core/request.ts";
import type { Words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { labelText, plainText } from "./controls.ts";
import type { Destination } from "./delivery.ts";
import { type Desk, type Origin, userOf } from "./desk.ts";
import { failureOf } from "./failure.ts";
import { toPlainText } from "./incoming.ts";
import { LIMITS } from "./limits.ts";
import { renderAnswer } from "./render.ts";

/** Ids of the search's own controls, in the modal and in App Home. */
export const SEARCH = {
  view: "search",
  claim: "search-claim",
  message: "search-message",
  place: "search-place",
} as const;

/** Opens the modal. Slack gives 3 s for it, and nobody can be told later but in a direct message. */
export function takeSearch(desk: Desk, origin: Origin, trigger: { id: string; user: string }): Promise<void> {
  const { web } = origin.workspace;
  return desk.take([`search ${trigger.id}`], origin, async () => {
    try {
      await web.views.open({ trigger_id: trigger.id, view: searchView(desk.words) });
    } catch (error) {
      desk.bot.log.warn({ ...failureOf(error) }, "the search could not be opened");
      const to = { channel: trigger.user, user: trigger.user, private: false };
      await desk.say(origin.workspace, desk.words.slack.search.failed, to);
    }
  });
}

/** What was asked in the modal; undefined if nothing was. */
export function requestIn({ state }: ViewOutput, user: string): CommandRequest | TextRequest | undefined {
  const ref = state.values[SEARCH.claim]?.[SEARCH.claim]?.selected_option?.value;
  if (ref) return claimRequest(user, ref);
  const text = state.values[SEARCH.message]?.[SEARCH.message]?.value?.trim();
  return text ? { type: "text", user: userOf(user), text: toPlainText(text) } : undefined;
}

/** A claim by its address, as a suggestion names it. */
export function claimRequest(user: string, ref: string): CommandRequest {
  return { type: "command", user: userOf(user), command: "claim", options: { text: ref } };
}

/** Answers what was asked in the modal: where it was to be shown, for the asker alone, or else in a direct message. */
export function takeSearched(desk: Desk, origin: Origin, body: ViewSubmitAction): Promise<void> {
  const request = requestIn(body.view, body.user.id);
  if (!request) return Promise.resolve();
  return desk.take([`search ${body.trigger_id ?? body.view.id}`], origin, () => {
    const to = destinationIn(body);
    const render = (answer: Answer) => renderAnswer(answer, desk.words, { share: to.private });
    return desk.answer({ workspace: origin.workspace, request, to: () => to, render });
  });
}

function destinationIn({ user, view, response_urls: [place] = [] }: ViewSubmitAction): Destination {
  const chosen = view.state.values[SEARCH.place]?.[SEARCH.place]?.selected_conversation ?? place?.channel_id;
  if (!chosen) return { channel: user.id, user: user.id, private: false };
  return { channel: chosen, user: user.id, private: true, responseUrl: place?.response_url };
}

/** Claims for what somebody has typed so far, typing errors forgiven. */
export function suggestionsFor(complete: Bot["complete"], text: string): Option[] {
  const found = complete({ command: "claim", option: "text", text }, LIMITS.options);
  const fitting = found.filter(({ value }) => value.length <= LIMITS.optionValue);
  return fitting.map(({ label, value }) => ({ text: labelText(label, LIMITS.optionText), value }));
}

/** The field that suggests claims. */
export function searchField({ slack }: Words): ExternalSelect {
  return {
    type: "external_select",
    action_id: SEARCH.claim,
    min_query_length: 0,
    placeholder: plainText(slack.home.search),
  };
}

function searchView(words: Words): ModalView {
  const { search } = words.slack;
  return {
    type: "modal",
    callback_id: SEARCH.view,
    title: plainText(search.title),
    submit: plainText(search.submit),
    close: plainText(search.cancel),
    blocks: [
      {
        type: "input",
        block_id: SEARCH.claim,
        optional: true,
        label: plainText(search.claim),
        hint: plainText(search.claimHint),
        element: searchField(words),
      },
      {
        type: "input",
        block_id: SEARCH.message,
        optional: true,
        label: plainText(search.message),
        element: { type: "plain_text_input", action_id: SEARCH.message, multiline: true },
      },
      {
        type: "input",
        block_id: SEARCH.place,
        optional: true,
        label: plainText(search.place),
        hint: plainText(search.placeHint),
        element: {
          type: "conversations_select",
          action_id: SEARCH.place,
          default_to_current_conversation: true,
          response_url_enabled: true,
        },
      },
    ],
  };
}
