import { expect, test } from "vitest";
import { RecentMarkup } from "../../../src/adapters/web/recent.ts";
import { servePage } from "./support.ts";

test("markup is made once for the same objects and variant", () => {
  const recent = new RecentMarkup(1_000);
  const [one, other] = [{}, {}];
  expect(recent.get([one], "a", () => "first “quoted”")).toBe("first “quoted”");
  expect(recent.get([one], "a", () => "again")).toBe("first “quoted”");
  expect(recent.get([one], "b", () => "variant")).toBe("variant");
  expect(recent.get([other], "a", () => "other")).toBe("other");
  expect(recent.get([one, other], "a", () => "both")).toBe("both");
});

test("what was not asked for the longest goes first, and one that is too long is not kept", () => {
  const recent = new RecentMarkup(10);
  const [one, other, third] = [{}, {}, {}];
  recent.get([one], "", () => "12345");
  recent.get([other], "", () => "12345");
  recent.get([one], "", () => "never");
  recent.get([third], "", () => "123");
  expect(recent.get([one], "", () => "new")).toBe("12345");
  expect(recent.get([other], "", () => "new")).toBe("new");
  expect(recent.get([{}], "", () => "x".repeat(11))).toHaveLength(11);
  expect(recent.get([one], "", () => "anew")).toBe("anew");
});

test("an answer looks the same when its evidence is taken from there, in each language, at each address", async () => {
  const servers = await Promise.all([servePage({}), servePage({ publicUrl: "https://example.org/receipts" })]);
  const looks = async (at: number, language: string) => {
    const { url } = servers[at] ?? { url: "" };
    const response = await fetch(`${url}?q=/claim+moon-is-cheese`, { headers: { "accept-language": language } });
    return response.text();
  };
  const first = await looks(0, "en");
  const german = await looks(0, "de");
  expect(await looks(0, "en")).toBe(first);
  expect(await looks(0, "de")).toBe(german);
  expect(german).not.toBe(first);
  expect(await looks(1, "en")).toContain('href="/receipts/d/moon-cheese/sources/gazette#');
  expect(await looks(0, "en")).not.toContain("/receipts/d/");
  await Promise.all(servers.map(({ stop }) => stop()));
});
