/** Finding what a message lets somebody press. */
import type { Shown } from "../../standins/slack/shown.ts";

export interface Control {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
}

/** The controls of a message. */
export function controlsOf(message: Pick<Shown, "blocks"> | undefined): Control[] {
  const actions = message?.blocks.filter(({ type }) => type === "actions") ?? [];
  return actions.flatMap(({ elements }) => elements as Control[]);
}

/** What can be pressed, by its label. */
export function labelsOf(message: Pick<Shown, "blocks"> | undefined): string[] {
  return controlsOf(message).map(({ type, text }) => text?.text ?? type);
}

/** The control with a label; there has to be one. */
export function control(message: Pick<Shown, "blocks"> | undefined, label: string): Control {
  const found = controlsOf(message).find(({ text }) => text?.text === label);
  if (!found) throw new Error(`no control "${label}"`);
  return found;
}
