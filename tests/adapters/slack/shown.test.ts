import { expect, test } from "vitest";
import { attachedTexts, type Shown, shownTexts } from "../../../src/adapters/slack/shown.ts";

const richText = (...elements: object[]) => ({ type: "rich_text", elements });
const line = (...elements: object[]) => ({ type: "rich_text_section", elements });
const text = (value: string) => ({ type: "text", text: value });
const LAID_OUT = [
  { type: "header", text: { type: "plain_text", text: "Daily news &amp; more" } },
  richText(
    line(text("The moon is "), { ...text("made of cheese"), style: { bold: true } }, { type: "emoji", name: "moon" }),
    { type: "rich_text_list", elements: [line(text("one")), line({ type: "link", url: "https://moon.example" })] },
  ),
  { type: "section", fields: [{ type: "mrkdwn", text: "Says <https://moon.example/a|the Gazette>" }] },
  {
    type: "context",
    elements: [
      { type: "image", alt_text: "logo" },
      { type: "plain_text", text: "today" },
    ],
  },
  { type: "actions", elements: [{ type: "button", text: { type: "plain_text", text: "Press me" } }] },
];
const READ = [
  "Daily news & more",
  "The moon is made of cheese",
  "one",
  "https://moon.example",
  "Says the Gazette (https://moon.example/a)",
  "today",
].join("\n");

test("of what is attached to a message, all that holds words is read, and the fallback only without them", () => {
  const preview = {
    title: "The moon is cheese",
    title_link: "https://moon.example",
    text: "Experts say so.",
    fallback: "x",
  };
  const alert = { pretext: "Look", fields: [{ title: "Source", value: "the Gazette", short: true }] };
  const attachments = [
    { text: "a &amp; b" },
    { fallback: "c" },
    {},
    preview,
    alert,
    { blocks: LAID_OUT, fallback: "x" },
  ];
  expect(attachedTexts({ attachments })).toEqual([
    "a & b",
    "c",
    "The moon is cheese\nExperts say so.",
    "Look\nSource\nthe Gazette",
    READ,
  ]);
});

test("blocks are read of an app's message alone: a person's say what its text says", () => {
  const message = { text: "This message contains interactive elements.", blocks: LAID_OUT };
  expect(shownTexts({ ...message, bot_id: "B0NEWS" })).toEqual([message.text, READ]);
  expect(shownTexts(message)).toEqual([message.text]);
});

test("the same text is one, and who is asked is not in it", () => {
  const said = "<@U0BOT> is it so?";
  expect(shownTexts({ text: said, attachments: [{ text: "is it so?" }] }, "U0BOT")).toEqual(["is it so?"]);
});

test.each<Shown>([
  {},
  { text: null, blocks: null, attachments: null, bot_id: null },
  { text: "", attachments: [null, {}, { text: null, title: null, fields: null, blocks: null, fallback: null }] },
  { bot_id: "B0NEWS", blocks: [{ type: "section", text: null, fields: null }, richText(), { type: "divider" }] },
])("of %j nothing can be read", (message) => {
  expect(shownTexts(message)).toEqual([]);
});
