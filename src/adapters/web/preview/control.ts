/** Buttons and menus of a preview: what asks for something is a link, what a platform alone can do is only drawn. */
import type { PreviewMessage, PreviewPress } from "../../adapter.ts";
import { type Html, html, safeUrl } from "../markup.ts";
import type { View } from "../view.ts";

/** What the parts of a previewed message are drawn with. */
export interface Drawing {
  readonly view: View;
  readonly pressed: PreviewMessage["pressed"];
  /** A picture that the platform is sent apart from the body. */
  readonly picture: Html | false;
  /** The address that shows what a press asks for, in the same preview. */
  linkTo(press: PreviewPress): string;
}

/** A button as the platforms' JSON has it, in one form. */
export interface Control {
  readonly label: string;
  /** Class that says how it looks. */
  readonly style: string;
  readonly id?: string | undefined;
  readonly value?: string | undefined;
  readonly url?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A button; without an effect here it says so. */
export function renderButton({ label, style, id, value, url, disabled = false }: Control, drawing: Drawing): Html {
  const name = `p-button ${style}`;
  if (disabled) return html`<button type="button" class="${name}" disabled dir="auto">${label}</button>`;
  if (url !== undefined) return linkButton(name, label, url);
  const press = id === undefined ? undefined : drawing.pressed(id, value);
  return press ? pressLink(name, label, press, drawing) : inert(name, label, drawing.view);
}

/** A menu that opens without scripts: each option is a link. */
export function renderMenu(
  { placeholder, id }: { readonly placeholder: string; readonly id: string },
  options: readonly { readonly label: string; readonly value: string; readonly description?: string | undefined }[],
  drawing: Drawing,
): Html {
  const items = options.map(({ label, value, description }) => {
    const press = drawing.pressed(id, value);
    const shown = html`${label}${description && html`<span class="p-option-more">${description}</span>`}`;
    return html`<li>${press ? pressLink("p-option", shown, press, drawing) : inert("p-option", shown, drawing.view)}</li>`;
  });
  return html`<details class="p-menu"><summary dir="auto">${placeholder}</summary><ul>${items}</ul></details>`;
}

/** `data-here`: the script changes the message where it stands, as the platform does. */
function pressLink(name: string, label: string | Html, press: PreviewPress, { linkTo }: Drawing): Html {
  return html`<a class="${name}" href="${linkTo(press)}" rel="nofollow"${press.inPlace && html` data-here`} dir="auto">${label}</a>`;
}

function linkButton(name: string, label: string, url: string): Html {
  const address = safeUrl(url);
  if (address === null) return html`<span class="${name}" dir="auto">${label}</span>`;
  return html`<a class="${name}" href="${address}" rel="noreferrer noopener" referrerpolicy="no-referrer" dir="auto">${label}</a>`;
}

function inert(name: string, label: string | Html, { say }: View): Html {
  return html`<span class="${name} inert" title="${say.preview.inert}" dir="auto">${label}</span>`;
}
