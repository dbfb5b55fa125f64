/** Finding claims among those that a filter lets pass. */
import { describe, expect, test } from "vitest";
import { findClaims } from "../../src/core/query.ts";
import { contextOver, metaNetflix, moonCheese } from "../support/held.ts";

const [moon, meta] = [(await moonCheese()).dossier, (await metaNetflix()).dossier];
/** The same records under another id: what the one dossier answers, the other would too. */
const twin = { ...moon, id: "moon-twin" };
const { library, matcher } = await contextOver(meta, moon, twin);
const find = async (text: string, filter?: Parameters<typeof findClaims>[3]) => {
  const { verdict, claims } = await findClaims(library, matcher, text, filter);
  return { verdict, found: claims.map(({ held, claim }) => `${held.dossier.id}/${claim.id}`) };
};

describe("a dossier asked for", () => {
  test("answers alone, in words and by id", async () => {
    for (const text of ["is the moon made of cheese", "moon-is-cheese"]) {
      expect(await find(text, { dossier: "moon-twin" })).toEqual({
        verdict: "found",
        found: ["moon-twin/moon-is-cheese"],
      });
      expect((await find(text, { dossier: moon.id })).found).toEqual([`${moon.id}/moon-is-cheese`]);
    }
  });
  test("says nothing about what only another one holds", async () => {
    for (const text of ["is the moon made of cheese", "moon-twin/moon-is-cheese"])
      expect((await find(text, { dossier: meta.id })).verdict).toBe("nothing");
  });
  test("that nobody holds finds nothing", async () => {
    expect(await find("is the moon made of cheese", { dossier: "constructor" })).toEqual({
      verdict: "nothing",
      found: [],
    });
  });
});

describe("a kind asked for", () => {
  const all = meta.claims.map(({ title, kind }) => ({ title, kind }));

  test.each(["allegation", "denial", "background"] as const)("%s is the only one found", async (kind) => {
    const kinds = new Map(meta.claims.map((claim) => [`${meta.id}/${claim.id}`, claim.kind]));
    for (const { title } of all)
      for (const ref of (await find(title, { dossier: meta.id, kind })).found) expect(kinds.get(ref)).toBe(kind);
  });
  test("does not change what is asked without it", async () => {
    for (const { title } of all) {
      const before = await find(title);
      await find(title, { kind: "denial" });
      expect(await find(title)).toEqual(before);
    }
  });
  test("keeps a claim named by id out if it is of another kind", async () => {
    expect((await find("moon-is-cheese", { dossier: moon.id, kind: "denial" })).found).toEqual([]);
  });
});
