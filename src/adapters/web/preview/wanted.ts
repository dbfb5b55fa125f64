/** How an answer is wanted: the page's own way, or as a platform shows it; which page of it there. */
import type { Press } from "../../../core/invocation.ts";
import type { PreviewAsked, Previews } from "../../adapter.ts";
import type { LinkTo } from "../links.ts";

/** The page's own way to show an answer. */
export const OWN = "web";

/** The way that is wanted, and the page of it. */
export interface Wanted extends Pick<PreviewAsked, "form"> {
  /** Name of a preview, or OWN. */
  readonly view: string;
  /** From 1. */
  readonly page: number;
}

/** What the fields of an address or of a form ask for; what is none of ours is the page's own way. */
export function wantedOf(field: (name: string) => unknown, previews: Previews): Wanted {
  const view = field("view");
  const page = field("page");
  return {
    view: typeof view === "string" && previews.has(view) ? view : OWN,
    page: typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
    ...(field("form") === "sources" && { form: "sources" }),
  };
}

/** The address that shows what a press asks for in the same view. */
export function addressOf(
  { invocation, page, form }: Press & Pick<Wanted, "form">,
  { view }: Pick<Wanted, "view">,
  linkTo: LinkTo,
): string {
  const rest = new URLSearchParams({ view, ...(page > 1 && { page: String(page) }), ...(form && { form }) });
  return `${linkTo(invocation)}&${rest}#answer`;
}
