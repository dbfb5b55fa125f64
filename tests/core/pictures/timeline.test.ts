/** The timeline as a picture: all of it is there, in its bounds, the same each time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datedInWords } from "../../../src/core/evidence.ts";
import { Library } from "../../../src/core/library.ts";
import {
  inOrder,
  type PictureOptions,
  recordOf,
  timelinePicture,
  withReplies,
} from "../../../src/core/pictures/index.ts";
import { widthOf } from "../../../src/core/pictures/text.ts";
import { timelineOf } from "../../../src/core/query.ts";
import { english } from "../../../src/core/words.ts";
import { metaNetflix, moonCheese } from "../../support/held.ts";
import { bare, event, inked, manyEvents, parsed, textsOf, vocabularyOf, wordsOf } from "./support.ts";

const shipped = await metaNetflix();
const fixture = await moonCheese();
const entriesOf = (events: ReturnType<typeof manyEvents>) => events.map((one) => ({ held: fixture, event: one }));
const all = withReplies(timelineOf(new Library([shipped.dossier]), undefined, {}).events);

/** Texts whose box, at its widest, leaves the picture. */
function outside(svg: string, width: number, height: number) {
  return textsOf(svg).filter(({ text, x, y, size, isBold, anchor }) => {
    const long = widthOf(text, size, isBold);
    const left = anchor === "end" ? x - long : anchor === "middle" ? x - long / 2 : x;
    return left < -0.5 || left + long > width + 0.5 || y - size < 0 || y + size * 0.3 > height;
  });
}

describe("every entry", () => {
  test("of the shipped dossier is there: number, date in words, standing or voice, statement", () => {
    const { svg } = timelinePicture(all, english);
    const ink = inked(svg);
    const tips = wordsOf(svg, "title");
    expect(all.length).toBe(shipped.dossier.events.length + shipped.dossier.rebuttals.length);
    for (const [index, entry] of inOrder(all).entries()) {
      const { date, datedAs, statement } = recordOf(entry);
      const dated = datedInWords({ date, datedAs }, english);
      const tag = entry.event ? english.eventStandings[entry.event.standing] : english.pictures.timeline.answer;
      expect(ink).toContain(bare(`${index + 1}${dated}${tag}`));
      expect(ink).toContain(bare(statement));
      if (date !== "unknown") expect(tips.some((tip) => tip.startsWith(`${index + 1}. ${dated}`))).toBe(true);
    }
  });
  test("is on the chart without the list, too; an undated one by its number", () => {
    const { svg } = timelinePicture(entriesOf(manyEvents(20)), english, { legend: false });
    const numbers = textsOf(svg).map(({ text }) => text);
    for (let number = 1; number < 20; number += 1) expect(numbers).toContain(String(number));
    expect(numbers).toContain("Date unknown: 20");
    expect(wordsOf(svg, "title").filter((tip) => /^\d+\. /.test(tip))).toHaveLength(19);
  });
  test("stands in the lane of its standing", () => {
    const { description } = timelinePicture(entriesOf(manyEvents(200)), english);
    expect(description).toBe(
      "A timeline of 200 events and 0 rebuttals, 2010 to 2024, numbered by date. What happened: 120 (4 with an open or approximate date). What was alleged: 80 (2 with an open or approximate date, 1 without a known date). What was answered: 0.",
    );
  });
});

describe("a date is drawn as it is known", () => {
  const draw = (date: string) =>
    timelinePicture(
      entriesOf([event({ date }), event({ date: "2010-01-01" }), event({ date: "2020-12-31" })]),
      english,
      { legend: false },
    ).svg;
  const count = (svg: string, pattern: RegExp) => (svg.match(pattern) ?? []).length;
  test("a day as a point", () => expect(count(draw("2013-08-31"), /<circle/g)).toBe(4));
  test("a month and a year as bars of their widths", () => {
    const widths = ["2013-08", "2013", "2013/2016"].map((date) =>
      Number(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"[^>]*fill-opacity="0.35"/.exec(draw(date))?.[1]),
    );
    expect(widths[1]).toBeGreaterThan(5 * (widths[0] ?? 0));
    expect(widths[2]).toBeGreaterThan(3 * (widths[1] ?? 0));
  });
  test.each([
    ["../2013", "before"],
    ["2013/..", "after"],
  ])("%s fades into an arrow, as its key does", (date, kind) => {
    const svg = draw(date);
    expect(count(svg, new RegExp(`fill="url\\(#picture-happened-${kind}\\)"`, "g"))).toBe(2);
    expect(count(svg, /<path [^>]*stroke-width="2"/g)).toBe(2);
    expect(svg).toContain(english.pictures.timeline.keys[kind as "before" | "after"]);
  });
  test.each(["2013~", "2013?", "201X", "[2012,2013]"])("%s is dashed", (date) =>
    expect(draw(date)).toContain("stroke-dasharray"),
  );
  test("what the dossier says in words of its own as dashed, however exact its date is written", () => {
    const { svg } = timelinePicture(entriesOf([event({ date: "2013", datedAs: "spring 2013" })]), english);
    expect(svg).toContain("stroke-dasharray");
    expect(svg).not.toContain('fill-opacity="0.35"');
    expect(svg).toContain(english.pictures.timeline.keys.approximate);
  });
  test("and the description of a long one counts what is open, approximate or unknown", () => {
    const dates = ["../2013", "2013/..", "2013~", "unknown", ...Array.from({ length: 60 }, () => "2013-08-31")];
    const { description } = timelinePicture(entriesOf(dates.map((date) => event({ date }))), english);
    expect(description).toContain("64 (3 with an open or approximate date, 1 without a known date)");
  });
});

describe.each([320, 375, 960, 1440])("at a width of %i", (width) => {
  test.each([0, 1, 5, 40, 200])("%i events stay within the picture", (count) => {
    const options: PictureOptions = { width };
    const picture = timelinePicture(entriesOf(manyEvents(count)), english, options);
    expect(picture.width).toBe(width);
    expect(outside(picture.svg, picture.width, picture.height)).toEqual([]);
    expect([parsed(picture.svg).width, parsed(picture.svg).height]).toEqual([picture.width, picture.height]);
  });
});

describe("hostile text", () => {
  const hostile = `</text><script>alert(1)</script>" onload="x' & <![CDATA[ ]]> \u0000\u0008\u001b\ud800 \u202e &#x1F4A9; url(javascript:x)`;
  test("is text and nothing else", () => {
    const clean = vocabularyOf(timelinePicture(entriesOf([event({ datedAs: "spring" })]), english).svg);
    const { svg, title, description } = timelinePicture(
      entriesOf([event({ statement: hostile, datedAs: hostile })]),
      english,
      { title: hostile },
    );
    expect(() => parsed(svg)).not.toThrow();
    expect(vocabularyOf(svg)).toEqual(clean);
    expect(inked(svg)).toContain(bare("</text><script>alert(1)</script>"));
    expect([title, description].every((text) => text.includes("<script>"))).toBe(true);
  });
  test("of any kind gives a well-formed picture within its bounds", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.string({ unit: "binary", maxLength: 300 }),
            fc.constantFrom("2013", "unknown", "../..", "-0044-03-15", "Y-170000002", "9999-12-31"),
          ),
          { maxLength: 6 },
        ),
        (given) => {
          const events = given.map(([statement, date]) => event({ statement, date }));
          const picture = timelinePicture(entriesOf(events), english, { width: 360 });
          parsed(picture.svg);
          expect(outside(picture.svg, picture.width, picture.height)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the picture", () => {
  test("is the same each time", () => {
    expect(timelinePicture(all, english)).toEqual(timelinePicture(all.toReversed().toReversed(), english));
  });
  test("is one image with a name and a description", () => {
    const { svg, title, description } = timelinePicture(all, english, { id: "t1" });
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*role="img" aria-labelledby="t1-title" aria-describedby="t1-description"/,
    );
    expect(svg).toContain(`<title id="t1-title">${title}</title><desc id="t1-description">${description}</desc>`);
    expect(description.length).toBeLessThanOrEqual(1_000);
  });
  test("brings its dark mode along when alone, none of it inside a page or with a fixed theme", () => {
    expect(timelinePicture(all, english).svg).toContain("<style>@media screen and (prefers-color-scheme: dark)");
    expect(timelinePicture(all, english, { standalone: false }).svg).not.toMatch(/<style|style="/);
    expect(timelinePicture(all, english, { theme: "dark" }).svg).not.toMatch(/class=|<style/);
  });
  test("says so where there is nothing", () => {
    const { svg, description } = timelinePicture([], english);
    expect(inked(svg)).toContain(bare(english.pictures.timeline.empty));
    expect(description).toBe(english.pictures.timeline.empty);
  });
});

describe("replies", () => {
  const inbox = shipped.claim("inbox-api-access");
  const events = shipped.eventsOf("inbox-api-access").map((one) => ({ held: shipped, event: one }));
  test("to one claim", () => {
    const ids = withReplies(events, inbox?.id).flatMap(({ rebuttal }) => (rebuttal ? [rebuttal.id] : []));
    expect(ids.toSorted()).toEqual(
      shipped
        .rebuttalsTo("inbox-api-access")
        .map(({ id }) => id)
        .toSorted(),
    );
  });
  test("within a period, as the events are", () => {
    const dates = withReplies(events, undefined, { from: "2019", to: "2024-10" }).flatMap(({ rebuttal }) =>
      rebuttal ? [rebuttal.date] : [],
    );
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter((date) => date === "unknown" || date.startsWith("2018"))).toEqual([]);
  });
});
