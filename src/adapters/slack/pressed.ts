/** Buttons and selects of an answer: pages, further answers, sharing. */
import type { BlockAction } from "@slack/bolt";
import { type Deed, decodePress, isShare } from "../../core/invocation.ts";
import { sourcesForm } from "../../core/sources-form.ts";
import type { Destination } from "./delivery.ts";
import { type Asking, type Desk, type Origin, userOf } from "./desk.ts";
import { renderAnswer, renderPage, renderShort } from "./render.ts";

/** A button or an option that was pressed. */
export interface Pressed {
  readonly deed: Deed;
  readonly value: string;
  readonly body: BlockAction;
}

/** Does what a control says. */
export function takePress(desk: Desk, origin: Origin, { deed, value, body }: Pressed): Promise<void> {
  const { workspace } = origin;
  return desk.take([`press ${body.trigger_id}`], origin, () => {
    const press = decodePress(value);
    if (!press) return desk.say(workspace, desk.words.choose.outdated, threadOf(body, isPrivate(body)));
    const request = { type: "command", user: userOf(body.user.id), ...press.invocation } as const;
    const alone = isPrivate(body) || !desk.isPublic(press.invocation.command);
    const asking = { workspace, request, ...outcomes[deed](desk, body, { page: press.page, alone }) };
    return isShare(deed) ? shareOnce(desk, asking, deed, body) : desk.answer(asking);
  });
}

/** Shares what a private message shows: each form of it once, however often and how fast somebody presses. */
async function shareOnce(desk: Desk, asking: Asking, deed: Deed, body: BlockAction): Promise<void> {
  const { channel, responseUrl, user } = common(body);
  const id = [deed, channel, body.container.message_ts ?? body.trigger_id].join(" ");
  const outcome = await desk.shares.once(id, async () => (await desk.answer(asking)).shown);
  if (outcome === "under way") desk.bot.log.info({ id }, "a share was pressed again; it is shared once");
  if (outcome === "already")
    await desk.say(asking.workspace, desk.words.share.already, { channel, user, responseUrl, private: true });
}

interface Circumstances {
  readonly page: number;
  /** Only who presses sees it. */
  readonly alone: boolean;
}
type Outcome = Pick<Asking, "to" | "render" | "illustrated">;

/** What each deed makes of an answer. */
const outcomes: Readonly<Record<Deed, (desk: Desk, body: BlockAction, given: Circumstances) => Outcome>> = {
  ask: ({ words }, body, { alone }) => ({
    to: () => threadOf(body, alone),
    render: (answer) => renderAnswer(answer, words, { share: alone }),
  }),
  turn: ({ words }, body, { page }) => ({
    to: () => placeOf(body),
    render: (answer) => [renderPage(answer, words, page, { share: isPrivate(body) })],
    illustrated: false,
  }),
  show: ({ words }, body) => ({
    to: () => threadOf(body, true),
    render: (answer) => renderAnswer(answer, words, { share: true }),
  }),
  shareShort: ({ words }, body) => ({
    to: () => threadOf(body, false),
    render: (answer) => renderShort(answer, words),
    illustrated: false,
  }),
  sources: ({ words }, body, { alone }) => ({
    to: () => threadOf(body, alone),
    render: (answer) => renderAnswer(sourcesForm(answer, words), words),
    illustrated: false,
  }),
  shareFull: (_, body) => ({ to: () => threadOf(body, false) }),
};

/** The place of the message that was pressed. */
function placeOf(body: BlockAction): Destination {
  const replaces = isPrivate(body) ? null : (body.message?.ts ?? null);
  return { ...common(body), private: isPrivate(body), replaces };
}

/** The thread of the message that was pressed; a direct conversation needs none, and App Home has its own. */
function threadOf(body: BlockAction, alone: boolean): Destination {
  const within: string | undefined = body.message?.thread_ts ?? body.container.thread_ts;
  const direct = body.channel?.name === "directmessage";
  const under = direct || isPrivate(body) ? undefined : body.message?.ts;
  return { ...common(body), private: alone && !direct, thread: within ?? (alone ? undefined : under) };
}

function common(body: BlockAction) {
  const user = body.user.id;
  const channel = body.channel?.id ?? String(body.container.channel_id ?? user);
  return { channel, user, responseUrl: body.response_url };
}

function isPrivate(body: BlockAction): boolean {
  return body.container.is_ephemeral === true;
}
