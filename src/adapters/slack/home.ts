/** App Home: what the bot is, a search, its dossiers, and what it reads and keeps. */
import { randomUUID } from "node:crypto";
import type { BlockAction } from "@slack/bolt";
import type { HomeView, KnownBlock } from "@slack/types";
import type { CommandRequest, TextRequest } from "../../core/request.ts";
import { plainText } from "./controls.ts";
import { type Desk, type Origin, userOf } from "./desk.ts";
import { failureOf } from "./failure.ts";
import { renderHomePart } from "./render.ts";
import { bold, richText, section, text } from "./rich-text.ts";
import { SEARCH, searchField } from "./search.ts";

/** What stands below the search, as the commands answer it. */
const PARTS = ["dossiers", "privacy"] as const;

/** Somebody opened App Home: it is made anew for them. */
export function takeHome(desk: Desk, origin: Origin, { user, eventId }: { user: string; eventId: string }) {
  return desk.take([`event ${eventId}`], origin, () => publish(desk, origin, user));
}

/** Somebody searched in App Home: the answer comes in the Messages tab, and App Home says so. */
export function takeHomeSearch(
  desk: Desk,
  origin: Origin,
  { body, request }: { body: BlockAction; request: CommandRequest | TextRequest },
): Promise<void> {
  const user = body.user.id;
  return desk.take([`press ${body.trigger_id}`], origin, async () => {
    const to = () => ({ channel: user, user, private: false });
    const { answer } = await desk.answer({ workspace: origin.workspace, request, to });
    await publish(desk, origin, user, desk.words.slack.home.answered(answer.title));
  });
}

async function publish(desk: Desk, { workspace }: Origin, user: string, news?: string): Promise<void> {
  try {
    await workspace.web.views.publish({ user_id: user, view: await homeView(desk, user, news) });
  } catch (error) {
    desk.bot.log.warn({ ...failureOf(error) }, "App Home could not be shown");
  }
}

async function homeView(desk: Desk, user: string, news?: string): Promise<HomeView> {
  const { words, bot } = desk;
  const answers = await Promise.all(
    PARTS.map((topic) =>
      bot.dispatch({ type: "command", user: userOf(user), command: "receipts", options: { topic } }),
    ),
  );
  const parts = answers.map((answer, index) => renderHomePart(answer, words, index));
  return { type: "home", blocks: [...head(desk, news), ...parts.flatMap((part) => [DIVIDER, ...part])] };
}

const DIVIDER: KnownBlock = { type: "divider" };

/** The fields are empty again each time: Slack keeps what stands in a block for as long as it has the same id. */
function head({ words }: Desk, news: string | undefined): KnownBlock[] {
  const fresh = randomUUID().slice(0, 8);
  return [
    { type: "header", text: plainText(words.page.name) },
    richText(section(text(words.help.text))),
    ...(news === undefined ? [] : [richText(section(bold(news)))]),
    { type: "actions", block_id: `${SEARCH.claim}-${fresh}`, elements: [searchField(words)] },
    {
      type: "input",
      block_id: `${SEARCH.message}-${fresh}`,
      dispatch_action: true,
      label: plainText(words.slack.home.ask),
      element: {
        type: "plain_text_input",
        action_id: SEARCH.message,
        dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
      },
    },
  ];
}
