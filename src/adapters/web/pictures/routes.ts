/** The pictures of the dossiers, each at its permanent address, as SVG and as PNG. */
import type { Context, Hono } from "hono";
import type { HeldDossier } from "../../../core/library.ts";
import type { PictureOptions } from "../../../core/pictures/index.ts";
import type { Bot } from "../../adapter.ts";
import type { House } from "../app.ts";
import { tagged } from "../cache.ts";
import { filterOf, isWhole } from "../pages/events.ts";
import { kept } from "../respond.ts";
import { type Draw, dossierTimeline, recordPicture } from "./drawings.ts";
import { WIDTHS } from "./limits.ts";

const TYPES = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;
type Format = keyof typeof TYPES;

/** What pictures need of the house. */
type PictureHouse = Pick<House, "viewFor" | "cache"> & { readonly bot: Pick<Bot, "library" | "png"> };

/**
 * Adds `/d/<dossier>/timeline.svg`, `/d/<dossier>/claims/<id>/provenance.png` and their like. `?theme=dark|light` fixes the
 * colours, `?size=phone|column|wide` the width; the timeline of a dossier takes the filter of its page. To be added before routes that take any name in these places.
 */
export function addPictures(app: Hono, { bot, viewFor, cache }: PictureHouse): void {
  const serve = async (
    c: Context,
    held: HeldDossier | undefined,
    file: string,
    drawOf: (held: HeldDossier, name: string) => Draw | undefined,
  ) => {
    const [name = "", format = ""] = file.split(".");
    const draw = held && drawOf(held, name);
    if (!draw) return c.notFound();
    const { language, words } = viewFor(c.req.raw);
    const options = optionsOf(c, format === "png");
    const make = async () => {
      const picture = draw(words, options);
      return format === "png" ? new Uint8Array(await bot.png(picture)) : picture.svg;
    };
    const key = `${language} ${c.req.path} ${options.theme} ${options.width}`;
    // There is no end of what a timeline can be narrowed down to: that is not kept.
    const drawn = isWhole(filterOf(queryOf(c))) ? await cache.get(key, held, make) : tagged(await make());
    return kept(c, drawn, TYPES[format as Format]);
  };
  app.get("/d/:dossier/:file{timeline\\.(?:svg|png)}", (c) => {
    const { dossier, file } = c.req.param();
    return serve(c, bot.library.get(dossier), file, (held) => dossierTimeline(held, filterOf(queryOf(c))));
  });
  app.get("/d/:dossier/:folder/:id/:file{(?:timeline|provenance)\\.(?:svg|png)}", (c) => {
    const { dossier, folder, id, file } = c.req.param();
    return serve(c, bot.library.get(dossier), file, (held, name) => recordPicture(held, folder, id, name));
  });
}

function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** A PNG has one theme; what is asked for and is not there is as if it were not asked for. */
function optionsOf(c: Context, isPng: boolean): Required<Pick<PictureOptions, "theme" | "width">> {
  const { theme, size = "page" } = c.req.query();
  const width = Object.hasOwn(WIDTHS, size) ? WIDTHS[size as keyof typeof WIDTHS] : WIDTHS.page;
  if (theme === "dark" || theme === "light") return { theme, width };
  return { theme: isPng ? "light" : "auto", width };
}
