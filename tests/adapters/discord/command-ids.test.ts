/** Commands in hints can be clicked as soon as Discord's ids of them are known. */
import { describe, expect, test } from "vitest";
import { escapeLine, withCommands } from "../../../src/adapters/discord/escape.ts";
import { DiscordStandin } from "../../standins/discord/server.ts";
import { IDS } from "../../standins/discord/world.ts";
import { frontForEach } from "./front.ts";
import { answerTo, MENU, markdownOf, replyTo } from "./support.ts";

describe("with the real client", () => {
  const front = frontForEach();

  const help = async () => markdownOf(await answerTo(front.discord, front.discord.slash("receipts")));
  const mentionOf = (name: string) => {
    const held = front.discord.commands.find((command) => command.name === name);
    return `</${name}:${held?.id}>`;
  };

  test("help, usage, trouble and a line alone have them; what a dossier says has none", async () => {
    await front.start();
    const { discord } = front;
    await expect.poll(help).toContain("</");
    expect(await help()).toContain(`- ${mentionOf("claim")} \\<text\\>: `);
    for (const name of ["rebuttal", "timeline", "receipts"]) expect(await help()).toContain(mentionOf(name));
    const usage = markdownOf(await answerTo(discord, discord.slash("claim", { text: " " })));
    expect(usage).toContain(`Usage: ${mentionOf("claim")}`);
    for (const text of ["/clam x", "thanks!"])
      expect(markdownOf(await replyTo(discord, discord.write(`<@bot> ${text}`)))).toContain(mentionOf("claim"));
    expect(markdownOf(await answerTo(discord, discord.choose(MENU, discord.store(""))))).toContain(mentionOf("claim"));
    expect(markdownOf(await answerTo(discord, discord.slash("claim", { text: "moon cheese" })))).not.toContain("</");
  });

  test("where the bot may not write, the direct message has them", async () => {
    await front.start();
    const { discord } = front;
    await expect.poll(help).toContain("</");
    const fault = { kind: "status", status: 403, code: 50013, message: "Missing Permissions" } as const;
    discord.fault({ on: new RegExp(`^POST /channels/${IDS.channel}/messages$`), fault });
    discord.write("<@bot> moon cheese");
    await discord.until("it is said elsewhere", () => discord.posts.length === 1);
    expect(markdownOf(discord.posts[0] ?? {})).toContain(mentionOf("claim"));
  });

  test("they are plain text where Discord does not tell", async () => {
    const standin = await DiscordStandin.start();
    const fault = { kind: "status", status: 403, code: 50001, message: "Missing Access" } as const;
    standin.fault({ on: /^GET .*\/commands$/, fault, times: 2 });
    await front.start({ standin });
    await expect.poll(() => front.bot.lines.join("\n")).toContain("cannot be clicked");
    expect(await help()).toContain("- /claim \\<text\\>: ");
  });
});

test.each([
  ["Did you mean /claim?", "Did you mean </claim:7>?"],
  ["/claim, /nobody", "</claim:7>, /nobody"],
  ["“/claim” *x*", "“</claim:7>” \\*x\\*"],
  ["https://example.org/claim?to=/claim and a/claim", "https\\://example.org/claim?to=/claim and a/claim"],
  ["/claims /claim/x /claim-x", "/claims /claim/x /claim-x"],
])("in %j a command alone is clicked, and the rest is escaped", (text, expected) => {
  expect(withCommands(escapeLine, new Map([["claim", "7"]]))(text)).toBe(expected);
});
