/** Files as Slack takes them: an address to upload to, the bytes, and at last where they are shared. */
import type { Json } from "./wire.ts";

/** A picture that Slack shows. */
export interface ShownPicture {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly title: string;
  readonly name: string;
  readonly alt: string;
}

interface Upload {
  readonly name: string;
  readonly alt: string;
  readonly length: number;
  bytes: Buffer | undefined;
  shared: boolean;
}

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors */
const ALT_LIMIT = 1_000;

/** The files of the stand-in. */
export class Files {
  readonly shown: ShownPicture[] = [];
  readonly #uploads = new Map<string, Upload>();

  /** Says where a file goes. */
  start({ filename, length, alt_txt = "" }: Json, origin: string): Json {
    const alt = String(alt_txt);
    if (!filename || !/^[1-9]\d*$/.test(String(length))) return { ok: false, error: "missing_argument" };
    if (alt.length > ALT_LIMIT) return { ok: false, error: "alt_txt_too_large" };
    const id = `F0FILE${String(this.#uploads.size).padStart(4, "0")}`;
    this.#uploads.set(id, { name: String(filename), alt, length: Number(length), bytes: undefined, shared: false });
    return { ok: true, file_id: id, upload_url: `${origin}/upload/${id}` };
  }

  /** Takes the bytes; returns the HTTP status. */
  receive(id: string, bytes: Buffer): number {
    const upload = this.#uploads.get(id);
    if (!upload) return 404;
    if (bytes.length !== upload.length || !bytes.subarray(0, PNG.length).equals(PNG)) return 400;
    upload.bytes = bytes;
    return 200;
  }

  /** Shares what was uploaded, once. */
  complete({ files, channel_id: channel, thread_ts }: Json): Json {
    const [{ id, title }] = files as [{ id: string; title: string }];
    const upload = this.#uploads.get(id);
    if (!upload?.bytes || upload.shared) return { ok: false, error: "file_not_found" };
    const thread = thread_ts === undefined ? undefined : String(thread_ts);
    const formed = /^[CGDZ][A-Z0-9]{8,}$/.test(String(channel)) && /^(\d{10}\.\d{6})?$/.test(thread ?? "");
    if (!formed) return { ok: false, error: "invalid_arguments" };
    upload.shared = true;
    this.shown.push({ channel: String(channel), thread, title, name: upload.name, alt: upload.alt });
    return { ok: true, files: [{ id, title }] };
  }
}
