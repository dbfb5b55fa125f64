/** The pictures of the dossiers, each at its permanent address, as SVG and as PNG. */
import type { Context, Hono } from "hono";
import type { HeldDossier } from "../../../core/library.ts";
import type { PictureOptions } from "../../../core/pictures/index.ts";
import type { Bot } from "../../adapter.ts";
import type { House } from "../app.ts";
import { filterOf, queryOf } from "../event-filter.ts";
import { kept } from "../respond.ts";
import { type Draw, dossierTimeline, recordPicture } from "./drawings.ts";
import { WIDTHS } from "./limits.ts";

const TYPES = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;
type Format = keyof typeof TYPES;

/** What pictures need of the house. */
type PictureHouse = Pick<House, "viewFor" | "cache" | "narrowed"> & { readonly bot: Pick<Bot, "library" | "png"> };

/** Which picture is asked for. */
interface Wanted {
  readonly held: HeldDossier | undefined;
  /** "timeline.svg" */
  readonly file: string;
  /** What narrows it down, as it stands in an address; nothing for the whole. */
  readonly query: string;
  readonly drawOf: (held: HeldDossier, name: string) => Draw | undefined;
}

/**
 * Adds `/d/<dossier>/timeline.svg`, `/d/<dossier>/claims/<id>/provenance.png` and their like. `?theme=dark|light` fixes the
 * colours, `?size=phone|column|wide` the width; the timeline of a dossier takes the filter of its page. To be added before routes that take any name in these places.
 */
export function addPictures(app: Hono, house: PictureHouse): void {
  const { library } = house.bot;
  app.get("/d/:dossier/:file{timeline\\.(?:svg|png)}", (c) => {
    const { dossier, file } = c.req.param();
    const filter = filterOf(new URL(c.req.url).searchParams);
    const drawOf = (held: HeldDossier) => dossierTimeline(held, filter);
    return serve(c, house, { held: library.get(dossier), file, query: queryOf(filter), drawOf });
  });
  app.get("/d/:dossier/:folder/:id/:file{(?:timeline|provenance)\\.(?:svg|png)}", (c) => {
    const { dossier, folder, id, file } = c.req.param();
    const drawOf = (held: HeldDossier, name: string) => recordPicture(held, folder, id, name);
    return serve(c, house, { held: library.get(dossier), file, query: "", drawOf });
  });
}

async function serve(c: Context, { bot, viewFor, cache, narrowed }: PictureHouse, wanted: Wanted) {
  const { held, file, query, drawOf } = wanted;
  const [name = "", format = ""] = file.split(".");
  const draw = held && drawOf(held, name);
  if (!draw) return c.notFound();
  const { language, words } = viewFor(c.req.raw);
  const options = optionsOf(c, format === "png");
  const make = async () => {
    const picture = draw(words, options);
    return format === "png" ? new Uint8Array(await bot.png(picture)) : picture.svg;
  };
  const key = `${language} ${c.req.path}${query} ${options.theme} ${options.width}`;
  return kept(c, await (query === "" ? cache : narrowed).get(key, held, make), TYPES[format as Format]);
}

/** A PNG has one theme; what is asked for and is not there is as if it were not asked for. */
function optionsOf(c: Context, isPng: boolean): Required<Pick<PictureOptions, "theme" | "width">> {
  const { theme, size = "page" } = c.req.query();
  const width = Object.hasOwn(WIDTHS, size) ? WIDTHS[size as keyof typeof WIDTHS] : WIDTHS.page;
  if (theme === "dark" || theme === "light") return { theme, width };
  return { theme: isPng ? "light" : "auto", width };
}
