/** The pictures of the dossiers, each at its permanent address, as SVG and as PNG. */
import type { Context, Hono } from "hono";
import type { HeldDossier } from "../../../core/library.ts";
import type { PictureOptions } from "../../../core/pictures/index.ts";
import type { Words } from "../../../core/words.ts";
import type { Bot } from "../../adapter.ts";
import { PictureCache } from "./cache.ts";
import { type Draw, dossierTimeline, recordPicture } from "./drawings.ts";
import { LIMITS, WIDTHS } from "./limits.ts";

const TYPES = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;
type Format = keyof typeof TYPES;

/** Anybody may keep it for a while, and ask again by its tag. */
const FOR_EVERYBODY = "public, max-age=300";

/** In which language a request is answered. */
type LanguageOf = (request: Request) => { readonly language: string; readonly words: Words };

/**
 * Adds `/d/<dossier>/timeline.svg`, `/d/<dossier>/claims/<id>/provenance.png` and their like. `?theme=dark|light` fixes the
 * colours, `?size=phone|column|wide` the width. To be added before routes that take any name in these places.
 */
export function addPictures(app: Hono, bot: Pick<Bot, "library" | "png">, languageOf: LanguageOf): void {
  const cache = new PictureCache(LIMITS.kept);
  const serve = async (
    c: Context,
    held: HeldDossier | undefined,
    file: string,
    drawOf: (held: HeldDossier, name: string) => Draw | undefined,
  ) => {
    const [name = "", format = ""] = file.split(".");
    const draw = held && drawOf(held, name);
    if (!draw) return c.notFound();
    const { language, words } = languageOf(c.req.raw);
    const options = optionsOf(c, format === "png");
    const { etag, body } = await cache.get(
      `${language} ${c.req.path} ${options.theme} ${options.width}`,
      held,
      async () => {
        const picture = draw(words, options);
        return new Uint8Array(format === "png" ? await bot.png(picture) : Buffer.from(picture.svg));
      },
    );
    const type = TYPES[format as Format];
    return c.body(body, 200, {
      "content-type": type,
      "cache-control": FOR_EVERYBODY,
      etag,
      vary: "Accept-Language, Host",
    });
  };
  app.get("/d/:dossier/:file{timeline\\.(?:svg|png)}", (c) => {
    const { dossier, file } = c.req.param();
    return serve(c, bot.library.get(dossier), file, dossierTimeline);
  });
  app.get("/d/:dossier/:folder/:id/:file{(?:timeline|provenance)\\.(?:svg|png)}", (c) => {
    const { dossier, folder, id, file } = c.req.param();
    return serve(c, bot.library.get(dossier), file, (held, name) => recordPicture(held, folder, id, name));
  });
}

/** A PNG has one theme; what is asked for and is not there is as if it were not asked for. */
function optionsOf(c: Context, isPng: boolean): Required<Pick<PictureOptions, "theme" | "width">> {
  const { theme, size = "page" } = c.req.query();
  const width = Object.hasOwn(WIDTHS, size) ? WIDTHS[size as keyof typeof WIDTHS] : WIDTHS.page;
  if (theme === "dark" || theme === "light") return { theme, width };
  return { theme: isPng ? "light" : "auto", width };
}
