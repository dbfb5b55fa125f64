import { describe, expect, it } from "vitest";
import { z } from "zod";
import { annotationsOf } from "../../../src/adapters/web/api/annotations.ts";
import { bibtex, cslJson, markdown, plainText } from "../../../src/adapters/web/cite/formats.ts";
import { sourceWork, type Work } from "../../../src/adapters/web/cite/work.ts";
import { createViewFor } from "../../../src/adapters/web/view.ts";
import { type Dossier, sourceSchema, UNKNOWN } from "../../../src/core/dossier.ts";
import { HeldDossier } from "../../../src/core/library.ts";
import { metaNetflix } from "../../support/held.ts";
import { filled } from "./answers.ts";

describe("citations", () => {
  const work: Work = {
    id: "a-b",
    kind: "news",
    title: filled("title", 150),
    authors: ["A {B} & C_D", "É. O'F"],
    publisher: "100% \\ # $ ~^",
    date: "2024-04-09",
    dateInWords: "9 April 2024",
    url: "https://example.org/a_(b)?c=%20&d={x}",
    language: "en",
  };

  it("name title, publisher, date and address in every format", () => {
    for (const text of [plainText([work]), markdown([work]), cslJson([work]), bibtex([work])])
      for (const part of ["title", "100", "2024", "https://example.org/a_"]) expect(text).toContain(part);
  });

  it("are CSL-JSON that parses, with the date in parts", () => {
    expect(JSON.parse(cslJson([work]))).toMatchObject([
      {
        id: "a-b",
        type: "article-newspaper",
        title: work.title,
        issued: { "date-parts": [[2024, 4, 9]] },
        URL: work.url,
      },
    ]);
    expect(JSON.parse(cslJson([{ ...work, date: "../2013", dateInWords: "by 2013" }]))).toMatchObject([
      { issued: { literal: "by 2013" } },
    ]);
  });

  it("are CSL-JSON by its schema: names whole, dates in parts or in words, no field that it has not", () => {
    // https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json, in the fields that we use.
    const item = z.strictObject({
      id: z.string(),
      type: z.enum(["webpage", "article-newspaper", "document", "legal_case", "post", "post-weblog", "article"]),
      title: z.string().optional(),
      author: z
        .array(z.strictObject({ literal: z.string().min(1) }))
        .min(1)
        .optional(),
      publisher: z.string().optional(),
      "container-title": z.string().optional(),
      issued: z
        .union([
          z.strictObject({ "date-parts": z.array(z.array(z.number()).min(1).max(3)).length(1) }),
          z.strictObject({ literal: z.string() }),
        ])
        .optional(),
      URL: z.url().optional(),
      language: z.string(),
    });
    const kinds = ["page", ...sourceSchema.shape.kind.options] as const;
    const works = kinds.flatMap((kind) => [
      { ...work, kind },
      { ...work, kind, date: "2011/2019", authors: [] },
    ]);
    expect(z.array(item).safeParse(JSON.parse(cslJson(works))).error).toBeUndefined();
  });

  it("are BibTeX whose braces close and whose signs are escaped", () => {
    const entry = bibtex([work]);
    const bare = entry.replace(/\\[{}]/g, "");
    expect(bare.split("{").length).toBe(bare.split("}").length);
    expect(entry).toContain("{A \\{B\\} \\& C\\_D} and {É. O'F}");
    expect(entry).toContain("100\\% \\textbackslash{} \\# \\$ \\textasciitilde{}\\textasciicircum{}");
    expect(entry).toContain("year = {2024}");
    expect(entry).toContain("month = apr,");
    for (const date of ["2024", "2011/2019", "../2013"]) expect(bibtex([{ ...work, date }])).not.toContain("month");
    // Two pairs of braces: BibTeX takes the name of an outlet apart otherwise.
    expect(bibtex([{ ...work, authors: ["The Example Gazette"] }])).toContain("author = {{The Example Gazette}}");
  });

  it("are Markdown that nothing breaks out of", () => {
    expect(markdown([{ ...work, title: "a](javascript:x) *b* <c>" }])).toContain(
      "[a\\]\\(javascript:x\\) \\*b\\* \\<c\\>](<https://example.org/a_(b)?c=%20&d={x}>)",
    );
  });

  it("leave out what nobody knows", () => {
    const unknown = { ...work, title: undefined, publisher: undefined, date: undefined, url: undefined, authors: [] };
    for (const text of [plainText([unknown]), markdown([unknown]), cslJson([unknown]), bibtex([unknown])])
      expect(text).not.toMatch(/undefined|null|unknown/);
  });

  it("give no address for a source whose address nobody knows, in annotations neither", async () => {
    const { dossier } = await metaNetflix();
    const held = new HeldDossier(withoutAddresses(dossier));
    const view = createViewFor()(new Request("http://localhost/"));
    const [claim] = held.dossier.claims;
    const citations = claim?.positions.flatMap((position) => position.citations) ?? [];
    const works = citations.map(({ source }) => sourceWork(held.dossier, held.source(source), view));
    for (const text of [plainText(works), markdown(works), cslJson(works), bibtex(works)])
      expect(text).not.toMatch(/https?:/);
    const { "@graph": graph } = annotationsOf(held, citations, view);
    expect(graph.length).toBeGreaterThan(0);
    for (const { target } of graph) expect(target.source).toMatchObject({ type: "Text" });
  });
});

function withoutAddresses(dossier: Dossier): Dossier {
  return { ...dossier, sources: dossier.sources.map((source) => ({ ...source, url: UNKNOWN })) };
}
