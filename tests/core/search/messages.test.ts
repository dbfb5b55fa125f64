/** What people really type, against the shipped dossier: each gets the right lead claim, or nothing. */
import { describe, expect, test } from "vitest";
import { Library } from "../../../src/core/library.ts";
import { ClaimMatcher } from "../../../src/core/search/claim-matcher.ts";
import type { MatchResult } from "../../../src/core/search/matcher.ts";
import { loadDossiers } from "../../../src/dossiers/load.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { NEAR_MISSES } from "../../support/unrelated-messages.ts";

const matcher = new ClaimMatcher(new Library(await loadDossiers(SHIPPED_DOSSIERS)));

type Expected = readonly [message: string, ...leads: string[]];

/** The example messages of the research notes (FACTS.md, section 8) that ask about something in the dossier. */
const examples: readonly Expected[] = [
  ["did facebook really sell our private messages to netflix for 100 million??", "messages-for-100m", "messages-sold"],
  ["whats the inbox api", "inbox-api-access"],
  [
    "Twice a week netflix sent fb a report on what movies u like. Read the court docs people!!",
    "report-frequency",
    "report-content",
  ],
  ["what did meta say about it", "meta-denies-sharing"],
  [
    "my bf says facebook was spying on snapchat too, is that real or is he making it up lol",
    "ghostbusters",
    "paid-app",
  ],
  ["titan api vs inbox api, same thing?", "titan-api", "inbox-api-access"],
  [
    "Meta ADMITTED netflix had inbox access, they just say they didnt read it",
    "inbox-api-access",
    "meta-denies-sharing",
  ],
];

/** Messages of chat, each with the claims that may lead its answer. */
const asked: readonly Expected[] = [
  ["WTF facebook was letting netflix read our DMs this whole time??", "inbox-api-access", "dm-access-decade"],
  ["facebook sold everyones private messages to netflix", "messages-sold"],
  ["zuck sold ur dms to netflix lmaooo", "messages-sold"],
  ["Netflix bought our Facebook messages for a hundred million dollars", "messages-for-100m"],
  ["$100M for all our DMs?!", "messages-for-100m"],
  ["netflix gave fb our watch history and got our messages", "messages-for-watch-history"],
  ["so is it true that netflix could see private facebook messages for like ten years", "dm-access-decade"],
  ["what is this inbox api thing everyone is on about", "inbox-api-access"],
  ["titan api", "titan-api"],
  ["extended api", "extended-api-agreements"],
  ["when did netflix sign the inbox api deal", "inbox-api-signed-2011"],
  ["was reed hastings on the facebook board", "hastings-board"],
  ["reed hasting was on facebooks bord till 2019", "hastings-board"],
  ["hastings and zuckerberg were buddies, thats why", "hastings-zuckerberg"],
  ["why did facebook watch get its budget cut", "watch-budget-cut"],
  ["zuckerberg cut 750 million from watch", "watch-budget-cut"],
  ["what is facebook watch", "facebook-watch"],
  ["how much money did netflix spend on facebook ads", "ad-spend-total", "ad-spend-150m", "ad-spend-25m"],
  ["netflix spent $150 million on fb ads in 2017", "ad-spend-150m"],
  ["25 million a year in ads by 2015", "ad-spend-25m"],
  ["netflix sent reports to facebook every 2 weeks", "report-frequency"],
  ["what was in the reports netflix sent to facebook", "report-content"],
  ["who are the plaintiffs", "case-plaintiffs"],
  ["what is the lawsuit about", "case-antitrust"],
  ["when did the court documents come out", "documents-unsealed"],
  ["meta says its shockingly untrue", "meta-denies-sharing"],
  ["did netflix respond", "netflix-denies-2018"],
  ["did netflix deny it", "netflix-denies-2018"],
  ["was sagt netflix", "netflix-denies-2018"],
  ["has meta commented on it besides the tweet", "meta-no-comment"],
  ["nyt reported this in 2018 already", "nyt-2018-report"],
  ["spotify could read our messages too right", "nyt-2018-report"],
  ["messenger wasnt encrypted until december 2023", "encryption-default", "room-for-doubt"],
  ["facebook spied on snapchat users", "ghostbusters"],
  ["facebook paid teenagers to install an app", "paid-app"],
  ["265 million euro fine", "irish-fine"],
  ["cambridge analytica settlement how much", "cambridge-settlement"],
  ["87 million users cambridge analytica", "schroepfer-87m"],
  ["when did facebook become meta", "meta-rename"],
  ["elon musk said wow about it", "musk-replies"],
  ["netflix lobbied congress to share viewing data", "lobbying-congress"],
  [
    "Facebook lets partners like Netflix read your messages even with end-to-end encryption",
    "access-despite-encryption",
  ],
  ["facebook said in 2018 no third party was reading your private messages", "blog-no-third-party"],
  [
    "Guys PLEASE read this. I know I complain a lot about big tech, and half of you muted me for it. But newly unsealed " +
      "court documents say Meta gave Netflix access to users' private messages. I have used Messenger with my therapist. " +
      "My sister used it during her divorce. Nobody asked us. Share this before they take it down!!! #deletefacebook",
    "inbox-api-access",
    "dm-access-decade",
    "messages-for-watch-history",
  ],
  ["our messages were sold to netflix by facebook", "messages-sold"],
  ["did netflix buy our dms from facebook", "messages-sold"],
  ["is it true or false that meta sold dms to netflix", "messages-sold"],
  ["did netflix read my messages yes or no", "inbox-api-access"],
  ["so its proven that netflix read our dms, right?", "inbox-api-access"],
  ["so netflix could just read everyones messenger inbox?? wtf", "inbox-api-access"],
  ["who is brian dunne", "case-plaintiffs"],
  ["is this story from 2018", "nyt-2018-report"],
  ["what was the titan api supposed to do", "titan-api"],
  ["when were the court docs unsealed", "documents-unsealed"],
  ["725 million cambridge analytica payout", "cambridge-settlement"],
  ["Remember: Reed Hastings handled the relationship with Facebook personally.", "hastings-directed"],
  ["report frequency", "report-frequency"],
  ["netflix got access to our messages for 100 million", "messages-for-100m"],
  ["my mum shared a post saying netflix could look into everybodys messenger inbox, real or not", "inbox-api-access"],
  ["hat facebook wirklich unsere nachrichten an netflix verkauft", "messages-sold"],
  ["so facebook made money by selling our dms to netflix. cool cool cool", "messages-sold"],
  [
    "I cannot believe it. I have been on Facebook since 2009 and now I read that they sold our private messages to Netflix " +
      "for years. I told my husband and he laughed.",
    "messages-sold",
    "dm-access-decade",
  ],
  [
    "I deleted WhatsApp years ago. Now it turns out Facebook gave Netflix access to private messages.",
    "inbox-api-access",
  ],
  [
    "Morning all. Two things: the cake sale is on Friday, bring cash. Also my son showed me that Reed Hastings sat on " +
      "Facebook's board from 2011 to 2019 while running Netflix, did you know? And who has the keys of the hall?",
    "hastings-board",
  ],
];

/** The same in hurried spelling, with fillers and oaths around it, by hearsay, and in or among other languages. */
const carelessly: readonly Expected[] = [
  ["omg fb rly let netflx reed r dms 4 10 yrs??", "dm-access-decade"],
  ["nflix payed fb 100mil 4 r msgs", "messages-for-100m"],
  ["wen did mesenger get encripted", "encryption-default"],
  ["cambrigde analitica setlement how mutch", "cambridge-settlement"],
  ["ntflix snt reprts 2 fb evry 2 weeks", "report-frequency"],
  ["fuck meta, they'd flog your data to anyone for a quick buck", "meta-sells-data"],
  ["these bastards traded our messages for netflix watch history like its pokemon cards", "messages-for-watch-history"],
  ["my cousin works in IT and he swears netflix had a backdoor into facebook inboxes", "inbox-api-access"],
  ["the guy on the radio was going on about facebook selling private messages to netflix", "messages-sold"],
  ["saw a tiktok claiming netflix paid $100 million for our messages", "messages-for-100m"],
  ["hat facebook wirklich unsere nachrichten an netflix verkauft??", "messages-sold"],
  ["alter, netflix konnte einfach unsere private messages lesen, wie krank ist das", "inbox-api-access"],
  ["es verdad que facebook vendió los mensajes a netflix", "messages-sold"],
  ["cuánto pagó netflix por los mensajes de facebook, 100 millones?", "messages-for-100m"],
  ["c'est vrai que facebook a vendu nos messages à netflix ?", "messages-sold"],
  ["wie viel hat netflix für facebook werbung bezahlt", "ad-spend-total"],
];

/** Near misses and small talk, none of which the dossier answers. */
const offTopic: readonly string[] = [
  ...NEAR_MISSES,
  // The same words, but somebody else did it, to somebody else, or the writer wants to do it.
  "netflix sold our messages to facebook",
  "Netflix sold its users' data to Facebook",
  "facebook bought netflix",
  "did facebook sell netflix",
  "facebook sold our dms to the government",
  "facebook sold our dms to cambridge analytica",
  "did facebook let netflix write messages",
  "did zorbix sell our messages to netflix",
  "did facebook give krantek access to our inbox",
  "so Glimpsr sold our private messages to Adzilla",
  "my ex had access to my facebook messages for ten years",
  // A bare sum, or an event that every story has.
  "25 million followers",
  "he paid 725 million for the club",
  "my tweet went viral",
  "why did facebook shut down",
  "my messenger is not sending messages",
  "how do i encrypt messenger",
  "how do i read my facebook messages",
  "how do i get netflix to stop messaging me on facebook",
  "how to get the netflix api",
  "every two weeks i get a report from my boss",
  // Everyday words that a claim has too, and other languages.
  "send me the report by tomorrow please",
  "the court ruled against my parking appeal",
  "two weeks vacation, finally",
  "hastings is a nice town by the sea",
  "my ex read all my messages on my laptop",
  "netflix hat unsere nachrichten an facebook verkauft",
  "ich hab netflix gekündigt",
  "whatsapp hat unsere nachrichten verkauft",
  "no puedo entrar a mi facebook, me hackearon",
  "mon patron lit mes messages",
];

const verdictsOf = (text: string) => {
  const { verdict, matches }: MatchResult = matcher.match(text);
  return verdict === "nothing" ? [] : matches.map(({ claim }) => claim);
};

describe("messages about the story", () => {
  test.each([...examples, ...asked, ...carelessly])("%s", (message, ...leads) => {
    expect(leads).toContain(verdictsOf(message)[0]);
  });
});

/** Several claims in one message, all of which come; the strongest leads. */
const several: readonly Expected[] = [
  [
    "Facebook sold our DMs to Netflix AND Messenger has been encrypted since 2022 so it cant be true",
    "messages-sold",
    "encryption-default",
  ],
  ["So Netflix could read my DMs and they sent reports twice a week to Zuck", "inbox-api-access", "report-frequency"],
  [
    "Facebook let Netflix see user DMs, quit streaming to keep Netflix happy: lawsuit",
    "watch-budget-cut",
    "inbox-api-access",
  ],
  [
    "So basically FB let netflix read everyones inbox for 10 yrs, netflix paid $100M, hastings was on the board the whole " +
      "time, they sent reports twice a week, and Zuck killed FB Watch as a favour",
    "messages-for-100m",
    "report-frequency",
    "dm-access-decade",
    "hastings-board",
  ],
];

describe("messages with several claims", () => {
  test.each(several)("%s", (message, ...claims) => {
    expect(new Set(verdictsOf(message))).toEqual(new Set(claims));
  });
});

describe("messages about something else", () => {
  test.each(offTopic)("%s", (message) => {
    expect(verdictsOf(message)).toEqual([]);
  });
});
