/**
 * One word for what people say in many, for dossiers only (the ranking of a large corpus learns its own). Grouped by hand from
 * common usage; a group holds only words that ask for the same claim.
 */
import { foreignWords } from "./foreign-words.ts";

/** To the first of each group. */
const SAME = [
  "read peek peeked peeking peeks peep peeps peeped peeping pry pried prying rummage rummaged rummaging eavesdrop eavesdropped snoop snooped snooping see sees seeing saw seen look looked looking view viewed nose nosed nosing browse browsed browsing skim skimmed skimming inspect inspected inspecting perve perving perved creeping",
  "document documents doc docs paper papers filing filings paperwork record records",
  "killed kill kills killing axed axe scrapped scrap ditched scuttled",
  "cut cuts cutting slash slashed gut gutted trim trimmed reduce reduced",
  "settlement payout payoff",
  "run ran runs running handled handle handles steered steer managed manage",
  "quit stop stopped quits exit exited leave abandon abandoned",
  "unsealed released published declassified disclosed",
  "said says say claims stated state",
  "employees employee staff workers worker",
  "lawsuit suit lawsuits litigation complaint complaints trial",
  "news story stories",
  "year yr yrs yearly annual annually",
  "boss chief head ceo ceos exec execs honcho",
  "inbox inboxes mailbox mailboxes",
  "access accessed accessing backdoor",
  "encrypted scrambled",
  "watch viewing",
  "friends buddies pals mates besties bffs chums contacts friendship buddy pally chummy",
  "sell sells sold selling flog flogs flogged flogging hawk hawked hawking peddle peddled peddling pimp pimped pimping auction auctioned auctioning monetize monetized monetise monetised offload offloaded pawn pawned hocked sale",
  "gave give gives given giving hand handed hands handing provide provided grant granted supply supplied supplying passed funnel funneled funnelled forwarded serve served shovel shoveled",
  "swap swapped swapping trade traded trading exchange exchanged bartered",
  "buy buys buying bought purchase purchased acquire acquired",
  "court judge judges",
  "deny denies denied denying refute refuted reject rejected dispute disputed denial denials rebuff rebuffed contradict contradicted",
  "reply replied replies respond responded response answer answered react reacted reaction",
  "teens teen teenager teenagers kids minors youngsters",
  "deal deals agreement agreements contract contracts arrangement arrangements pact treaty handshake partnership partnerships collaboration cooperation",
  "movies movie film films flick flicks",
  "biweekly fortnight fortnightly",
  "post posts posted tweet tweets",
  "regulators regulator watchdog watchdogs authorities",
  "investigate investigated probe probed inquiry scrutinize scrutinise scrutinized scrutinised scrutiny examine examined",
  "users user customers customer members subscribers",
  "private personal confidential",
  "message messages conversation conversations messaging messaged texted texting correspondence dialogue dialogues dialogs",
  "decrypted decrypt hacked hack cracked crack",
  "pay pays paid payed paying cost costs spend spends spent spending shell shelled shelling splash splashed splurge splurged fork forked cough coughed invested invest",
  "compete competes competed competing competition competitor competitors rival rivals",
  "common commonplace normal usual standard widespread ordinary everyday routine",
  "sue sued sues suing",
  "spy spied spies spying surveil surveilled surveillance wiretap wiretapped tracking snitch snitched sniffed tapped spyware intercept intercepted intercepting",
  "favorite favorites favourite favourites",
  "recommend recommends recommended recommendation recommendations suggest suggested",
  "tailor tailored personalise personalised personalize personalized customise customised",
  "install installed installing download downloaded",
  "fine fined fines penalty penalties",
  "companies company firm firms corporation corporations",
  "money cash dough moolah",
  "dollar dollars bucks buck usd",
  "ad commercial commercials banner banners promo promos",
  "congress lawmaker lawmakers legislators legislature senators politicians washington capitol",
  "law laws legislation statute",
  "show shows series episode episodes",
  "secret covert hidden clandestine undercover",
  "leak leaks leaked leaking breach breached breaches",
  "screenshot screenshots screencap screencaps screengrab",
  "data info information intel",
  "budget funding funds",
  "decade decades",
  "viral famous spread",
  "interact interacted interaction engagement engagements",
  "director directors boardroom",
  "spokesperson spokesman spokeswoman rep pr",
  "start starts started begin began begun",
];

const ENGLISH: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((group) => {
    const [first = "", ...others] = group.split(" ");
    return others.map((other) => [other, first] as const);
  }),
);

export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ...ENGLISH,
  ...foreignWords().map(([word, english]) => [word, ENGLISH.get(english) ?? english] as const),
]);
