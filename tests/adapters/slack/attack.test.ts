/**
 * Faults in any order, at any place, while people ask: nothing ends in silence, nothing breaks the bot, and no log line holds
 * what was typed.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePress } from "../../../src/core/invocation.ts";
import type { Fault } from "../../standins/slack/faults.ts";
import {
  BOT_USER,
  directMessage,
  homeAction,
  homeOpened,
  mention,
  nextTs,
  submission,
} from "../../standins/slack/payloads.ts";
import type { SlackStandIn } from "../../standins/slack/server.ts";
import type { TestBot } from "../../support/bot.ts";
import { MODES, slackForTest } from "./running.ts";

const TYPED = "xylophone";
const PLACES = [
  "chat.postMessage",
  "chat.postEphemeral",
  "chat.update",
  "response_url",
  "views.open",
  "views.publish",
  "conversations.replies",
  "files.getUploadURLExternal",
  "upload",
  "files.completeUploadExternal",
];
const CODES = [
  "missing_scope",
  "not_in_channel",
  "invalid_blocks",
  "msg_blocks_too_long",
  "expired_url",
  "fatal_error",
];

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constant<Fault>({ type: "rate-limit", retryAfter: 0 }),
  fc.constant<Fault>({ type: "reset" }),
  fc.constantFrom(500, 503, 404, 400).map((status): Fault => ({ type: "status", status })),
  fc.constantFrom(...CODES).map((error): Fault => ({ type: "error", error })),
);

type Deed = (standIn: SlackStandIn, message: { ts: string; isPrivate: boolean }) => Promise<unknown>;
const pressing =
  (actionId: string, command: string): Deed =>
  (standIn, message) => {
    const value = encodePress({ invocation: { command, options: {} }, page: 1 });
    return standIn.press({ element: { type: "button", action_id: `${actionId}-1`, value }, message });
  };
const deeds: Readonly<Record<string, Deed>> = {
  slash: (standIn) => standIn.slash("/timeline", ""),
  claim: (standIn) => standIn.slash("/claim", `${TYPED} moon made of cheese`),
  mention: (standIn) => standIn.event(mention({ text: `<@${BOT_USER}> timeline`, thread: nextTs() })),
  direct: (standIn) => standIn.event(directMessage({ text: `timeline ${TYPED}` })),
  check: (standIn) => standIn.shortcut({ callback: "check", message: { ts: nextTs(), text: TYPED } }),
  search: (standIn) => standIn.shortcut({ callback: "search" }),
  searched: (standIn) => standIn.interact(submission({ callback: "search", values: searchFor(TYPED) })),
  home: (standIn) => standIn.event(homeOpened()),
  homeSearch: (standIn) =>
    standIn.interact(homeAction({ type: "plain_text_input", action_id: "search-message", value: "timeline" })),
  turn: pressing("turn", "timeline"),
  ask: pressing("ask-0", "timeline"),
  show: pressing("show", "timeline"),
  sources: pressing("sources", "timeline"),
  shareShort: pressing("share-short", "timeline"),
  shareFull: pressing("share-full", "timeline"),
};

function searchFor(value: string): object {
  return { "search-message": { "search-message": { type: "plain_text_input", value } } };
}

/** What somebody has seen so far. */
function seenIn({ shown, views }: SlackStandIn): number {
  return shown.length + views.length;
}

function warnings({ lines }: TestBot): number {
  return lines.filter((line) => JSON.parse(line).level >= 40).length;
}

test.each(MODES)("over %s", { timeout: 120_000 }, async (mode) => {
  const { standIn, bot, settled } = await slackForTest({}, mode);
  const round = fc.record({
    faults: fc.array(fc.tuple(fc.constantFrom(...PLACES), fault, fc.integer({ min: 1, max: 4 })), { maxLength: 6 }),
    names: fc.array(fc.constantFrom(...Object.keys(deeds)), { minLength: 1, maxLength: 8 }),
    places: fc.array(fc.record({ ts: fc.constantFrom(nextTs(), nextTs()), isPrivate: fc.boolean() }), { minLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(round, async ({ faults, names, places }) => {
      const [seen, warned] = [seenIn(standIn), warnings(bot)];
      for (const [place, what, times] of faults) standIn.faults.next(place, what, times);
      await Promise.all(
        names.map((name, index) => deeds[name]?.(standIn, places[index] ?? { ts: "", isPrivate: false })),
      );
      await settled();
      expect(seenIn(standIn) + warnings(bot)).toBeGreaterThan(seen + warned);
      standIn.faults.clear();
      const before = standIn.shown.length;
      await standIn.slash("/receipts", "about");
      await standIn.messages(before + 1);
    }),
    { numRuns: 5, endOnFailure: true },
  );
  expect(bot.failures).toEqual([]);
  expect(bot.lines.filter((line) => JSON.parse(line).level >= 60)).toEqual([]);
  expect(bot.lines.join("\n")).not.toContain(TYPED);
});
