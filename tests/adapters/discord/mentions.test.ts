/** Mentions with the real client: in channels, in reply to a message, in threads, in direct messages. */
import { beforeEach, describe, expect, test } from "vitest";
import { english } from "../../../src/core/words.ts";
import { IDS } from "../../standins/discord/world.ts";
import { frontForEach } from "./front.ts";
import { markdownOf, QUOTE, replyTo, unescaped } from "./support.ts";

const front = frontForEach();
beforeEach(() => front.start());

describe("mentions", () => {
  test("in a channel are answered in place, without a ping", async () => {
    const { discord } = front;
    const asked = discord.write("<@bot> is the moon made of cheese?");
    const reply = await replyTo(discord, asked);
    expect(reply.channel_id).toBe(IDS.channel);
    expect(unescaped(markdownOf(reply))).toContain(QUOTE);
    const [call] = discord.callsTo(/^POST .*\/messages$/);
    expect(call?.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false }, enforce_nonce: true });
  });

  test("speak the grammar of commands, without its slash too", async () => {
    const { discord } = front;
    const reply = await replyTo(discord, discord.write("<@bot> receipts privacy"));
    expect(markdownOf(reply)).toContain("What Receipts reads and keeps");
  });

  test("without a word show what the bot can do", async () => {
    const { discord } = front;
    const reply = await replyTo(discord, discord.write(" <@bot> "));
    expect(markdownOf(reply)).toContain("/claim");
  });

  test("in reply to a message check that message, whose text came along", async () => {
    const { discord } = front;
    const post = discord.store("is the moon made of cheese");
    const reply = await replyTo(discord, discord.write("<@bot>", { replyTo: post }));
    expect(unescaped(markdownOf(reply))).toContain(QUOTE);
    expect(discord.callsTo(/^GET .*\/messages\/\d+$/)).toEqual([]);
  });

  test("in reply to a poll or to another bot's layout check what is written there", async () => {
    const { discord } = front;
    const poll = { question: { text: "is the moon made of cheese" }, answers: [], expiry: null, layout_type: 1 };
    const text = { type: 10, content: "is the moon made of cheese" };
    for (const fields of [{ poll }, { components: [{ type: 17, components: [text] }] }]) {
      const post = discord.store("", IDS.channel, fields);
      expect(unescaped(markdownOf(await replyTo(discord, discord.write("<@bot>", { replyTo: post }))))).toContain(
        QUOTE,
      );
    }
  });

  test("in reply to a message fetch its text where it did not come along", async () => {
    const { discord } = front;
    const post = discord.store("is the moon made of cheese");
    const reply = await replyTo(discord, discord.write("<@bot>", { replyTo: post, apart: true }));
    expect(unescaped(markdownOf(reply))).toContain(QUOTE);
  });

  test.each(["<@bot>", "<@bot> is this so?"])(
    "in reply to a message without text say that Discord withheld it, and no more: %s",
    async (text) => {
      const { discord } = front;
      const reply = await replyTo(discord, discord.write(text, { replyTo: discord.store("") }));
      expect(markdownOf(reply)).toBe(`## That did not work\n\n${english.read.withheld}`);
    },
  );

  test("in reply to a deleted message say so too", async () => {
    const { discord } = front;
    const gone = { ...discord.store("moon cheese"), id: discord.nextId() };
    const reply = await replyTo(discord, discord.write("<@bot>", { replyTo: gone, apart: true }));
    expect(markdownOf(reply)).toContain("did not show me the message that you pointed to");
  });

  test("with words of their own answer those first", async () => {
    const { discord } = front;
    const post = discord.store("moon cheese");
    const reply = await replyTo(discord, discord.write("<@bot> who sold the moon", { replyTo: post }));
    expect(unescaped(markdownOf(reply))).toContain("sold for $5 million, quietly");
  });

  test("with words of their own, where the message replied to was withheld, answer them and say that", async () => {
    const { discord } = front;
    const reply = await replyTo(discord, discord.write("<@bot> moon cheese", { replyTo: discord.store("") }));
    expect(unescaped(markdownOf(reply))).toContain(QUOTE);
    expect(markdownOf(reply)).toContain("did not show me the message that you pointed to");
  });

  test("name a command in any language, whatever the server's", async () => {
    const { discord } = front;
    const reply = await replyTo(discord, discord.write("<@bot> zeitleiste"));
    expect(markdownOf(reply)).toContain("## Timeline");
  });

  test("that are small talk get help, and no search", async () => {
    const { discord } = front;
    for (const said of ["thanks <@bot>!", "<@bot> hi there"])
      expect(markdownOf(await replyTo(discord, discord.write(said)))).toContain("/claim");
  });

  test("in reply to an answer of ours read nothing from it, and miss nothing", async () => {
    const { discord } = front;
    const answer = await replyTo(discord, discord.write("<@bot> moon cheese"));
    const reply = await replyTo(discord, discord.write("<@bot> zzz", { replyTo: answer }));
    expect(markdownOf(reply)).toContain("No receipts for this");
    expect(markdownOf(reply)).not.toContain("did not show me");
  });

  test("in a thread read the message that it started from", async () => {
    const { discord } = front;
    discord.store("is the moon made of cheese", IDS.channel, { id: IDS.thread });
    const reply = await replyTo(discord, discord.write("<@bot>", { channel: IDS.thread }));
    expect(reply.channel_id).toBe(IDS.thread);
    expect(unescaped(markdownOf(reply))).toContain(QUOTE);
  });

  test("in a thread made from no message read its first one", async () => {
    const { discord } = front;
    discord.store("is the moon made of cheese", IDS.looseThread);
    discord.store("something else", IDS.looseThread);
    const reply = await replyTo(discord, discord.write("<@bot>", { channel: IDS.looseThread }));
    expect(unescaped(markdownOf(reply))).toContain(QUOTE);
  });

  test("that forward a message check what was forwarded", async () => {
    const { discord } = front;
    const snapshot = { message: { content: "lunar dairy", type: 0, embeds: [], attachments: [], mentions: [] } };
    const message_reference = { message_id: discord.nextId(), channel_id: IDS.channel, guild_id: IDS.guild, type: 1 };
    const fields = { message_snapshots: [snapshot], message_reference };
    const reply = await replyTo(discord, discord.write("", { channel: IDS.direct, fields }));
    expect(unescaped(markdownOf(reply))).toContain(QUOTE);
  });

  test("are not needed in a direct message", async () => {
    const { discord } = front;
    const reply = await replyTo(discord, discord.write("moon cheese", { channel: IDS.direct }));
    expect(unescaped(markdownOf(reply))).toContain(QUOTE);
  });

  test("are what it answers alone: no bots, no @everyone, no reply that only pings", async () => {
    const { discord } = front;
    const answer = await replyTo(discord, discord.write("<@bot> moon cheese"));
    discord.write("<@bot> moon cheese", { fields: { author: { id: discord.nextId(), username: "b", bot: true } } });
    discord.write("<@bot> moon cheese", { fields: { webhook_id: discord.nextId() } });
    discord.write("@everyone moon cheese", { fields: { mention_everyone: true } });
    discord.write("lol", { replyTo: answer, fields: { mentions: [{ id: IDS.bot, username: "receipts", bot: true }] } });
    await replyTo(discord, discord.write("<@bot> who sold the moon"));
    expect(discord.posts).toHaveLength(2);
  });
});
