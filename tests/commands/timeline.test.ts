import { describe, expect, test } from "vitest";
import { testBot } from "../support/bot.ts";

const { dispatch } = await testBot();
const timeline = (options: Readonly<Record<string, string>>) =>
  dispatch({ type: "command", user: "test:1", command: "timeline", options });
const eventsOf = async (options: Readonly<Record<string, string>>) =>
  (await timeline(options)).records.map(({ id }) => id);
const notesOf = async (options: Readonly<Record<string, string>>) =>
  (await timeline(options)).blocks.flatMap((block) => (block.type === "note" ? [block.text] : []));

const LANDING = "landing-1969";
const BAKING = "baking";
const LETTER = "letter-written";

describe("which events", () => {
  test.each([
    ["all, in order of date, the undated last", {}, [LANDING, BAKING, LETTER]],
    ["a person's", { topic: "baker" }, [BAKING, LETTER]],
    ["a person's by a misspelt name", { topic: "Bea Bakr" }, [BAKING, LETTER]],
    ["a topic's, with those of its claims", { topic: "cheese" }, [LANDING, LETTER]],
    ["a topic's by its own tag", { topic: "the landing" }, [LANDING]],
    ["a claim's by its id", { topic: "moon-is-cheese" }, [LANDING, LETTER]],
    ["a claim's by other words", { topic: "is the moon made of cheese" }, [LANDING, LETTER]],
    ["none where nobody was there", { topic: "observatory" }, []],
    ["from a year on: an open start counts as far as it may reach", { from: "1980" }, [BAKING]],
    ["up to a year", { to: "1969" }, [LANDING, BAKING]],
    ["from the first moment of computers", { from: "1970", topic: "the landing" }, []],
    ["within a year, both ends in full", { from: "1969", to: "1969" }, [LANDING, BAKING]],
    ["from the very day", { from: "1969-07-20", to: "1969-07-20" }, [LANDING, BAKING]],
    ["not from the day after", { from: "1969-07-21", topic: "the landing" }, []],
    ["in an interval", { from: "1965/1970", topic: "the landing" }, [LANDING]],
    ["of a year that stands where a topic could", { topic: "1969" }, [LANDING, BAKING]],
    ["of an interval there", { topic: "1965/1970" }, [LANDING, BAKING]],
    ["of a person in a period", { topic: "baker", from: "1950", to: "1960" }, [BAKING]],
  ])("%s", async (_name, options, events) => expect(await eventsOf(options)).toEqual(events));
});

describe("what it says beside them", () => {
  test("how many undated ones a period leaves out", async () => {
    expect(await notesOf({ from: "1980" })).toEqual(["From 1980.", "1 event without a known date left out."]);
    expect(await notesOf({})).toEqual([]);
  });
  test("that an event is in the period only if its open date reaches there; such events come last", async () => {
    const { blocks } = await timeline({ topic: "baker", from: "1950", to: "1960" });
    expect(blocks.map((block) => (block.type === "note" ? block.text : block.type))).toEqual([
      "From 1950 to 1960.",
      "No event in the dossier is known to fall into this.",
      "1 event without a known date left out.",
      "The dates of these are open; they may fall into it:",
      "event",
    ]);
    expect(await eventsOf({ from: "1960", to: "1970" })).toEqual([LANDING, BAKING]);
  });
  test("that no event falls into a period", async () => {
    expect(await notesOf({ topic: "the landing", from: "2001", to: "2002" })).toEqual([
      "From 2001 to 2002.",
      "No event in the dossier is known to fall into this.",
    ]);
  });
  test("the date in words, the standing, and the quote with its citation", async () => {
    const { blocks, title, confidence } = await timeline({ topic: "the landing" });
    expect([title, confidence]).toEqual(["Timeline: The landing", 1]);
    expect(blocks).toMatchObject([
      {
        type: "event",
        date: "20 July 1969",
        standing: { label: "confirmed to have taken place" },
        quotes: [{ text: "no cheese was found in 1969", cited: { publisher: "The Example Herald" } }],
      },
    ]);
  });
  test("an event without a date says so, one with only a pointer shows it", async () => {
    const { blocks } = await timeline({ topic: "baker" });
    expect(blocks).toMatchObject([
      { date: "by 1990", quotes: [], pointers: [{ says: "The oven is older." }] },
      { date: "date unknown" },
    ]);
  });
});

test.each([
  {},
  { topic: "baker" },
  { topic: "Cheese", from: "1960", to: "1995" },
  { from: "1969~" },
  { from: "../1990" },
  { to: "1965/.." },
])("asked again by what it gives for that, %j has the same events", async (options) => {
  const answer = await timeline(options);
  const again = await dispatch({ type: "command", user: "test:2", ...(answer.self ?? { command: "", options: {} }) });
  expect(again.records).toEqual(answer.records);
  expect(again.title).toBe(answer.title);
});

describe("what it cannot answer", () => {
  test("an unknown topic gets nothing, and the way to suggest it", async () => {
    const answer = await timeline({ topic: "parking tickets of the mayor" });
    expect(answer.kind).toBe("nothing");
    expect(JSON.stringify(answer.blocks)).toContain("https://example.org/suggest");
  });
  test.each([
    [{ from: "soon" }, "is not a date"],
    [{ from: "1990", to: "1960" }, "later than"],
    [{ form: "1990" }, "Did you mean from?"],
  ])("%j is an error with its mend", async (options, mend) => {
    const answer = await timeline(options);
    expect(answer.kind).toBe("error");
    expect(JSON.stringify(answer.blocks)).toContain(mend);
  });
});
