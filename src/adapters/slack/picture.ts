/**
 * The picture of an answer, as a file below its text.
 *
 * It is shared as a file, and only where everybody sees the answer: a message for one person cannot carry a file
 * (https://github.com/slackapi/node-slack-sdk/issues/1790), and an image block with `slack_file` needs a file that was
 * shared with its readers, or one that Slack has finished looking through, which only a further scope can tell
 * (https://github.com/slackapi/python-slack-sdk/issues/1658).
 */
import type { FilesGetUploadURLExternalResponse, WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { AttachedPicture } from "../../core/pictures/index.ts";
import { type Failure, failureOf, isClosed } from "./failure.ts";
import { postPatiently } from "./posting.ts";

/** Where a picture is shown: a conversation by its own id (never a user's), and a thread in it. */
export interface PicturePlace {
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** A picture that goes below an answer. */
export interface Illustration {
  readonly title: string;
  readonly place: PicturePlace;
  /** Null where there is no picture of the answer. */
  draw(): Promise<AttachedPicture | null>;
}

/** Draws and shows a picture. Never rejects: the answer's text says all of it, so a failure is a line in the log. */
export async function showPicture(web: WebClient, asked: Illustration, log: Logger): Promise<void> {
  const picture = await asked.draw().catch((err: unknown) => log.error({ err }, "a picture could not be drawn"));
  if (!picture) return;
  try {
    await upload(web, picture, asked);
  } catch (error) {
    const failure = failureOf(error);
    const level = isClosed(failure) ? "info" : "warn";
    log[level]({ ...failure, channel: asked.place.channel }, `a picture was left out${mendFor(failure)}`);
  }
}

/**
 * The alternative text is sent by the name that Slack's API has for it (alt_txt), where the client's own upload has another:
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal. If pictures are ever missing without a line in the log,
 * look there first: it kept PDFs from being shared (https://github.com/slackapi/python-slack-sdk/issues/1818).
 */
async function upload(
  web: WebClient,
  { png, alt, name }: AttachedPicture,
  { title, place: { channel: channel_id, thread: thread_ts } }: Illustration,
): Promise<void> {
  const file = { filename: name, length: png.length, alt_txt: alt };
  const given = await web.apiCall("files.getUploadURLExternal", file);
  const { upload_url = "", file_id = "" } = given as FilesGetUploadURLExternalResponse;
  await postPatiently(upload_url, png, "image/png");
  const files: [{ id: string; title: string }] = [{ id: file_id, title }];
  await web.files.completeUploadExternal(
    thread_ts === undefined ? { files, channel_id } : { files, channel_id, thread_ts },
  );
}

function mendFor(failure: Failure): string {
  if (failure.code === "missing_scope")
    return ": add the scope files:write at api.slack.com/apps, your app, OAuth & Permissions, and install the app again";
  return isClosed(failure) ? ": the bot may not write to the channel; /invite makes it a member" : "";
}
