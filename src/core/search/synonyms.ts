/**
 * One word for what people say in many, for dossiers only (the ranking of a large corpus learns its own). Grouped by hand from
 * common usage; a group holds only words that ask for the same claim.
 */
import { FOREIGN_WORDS } from "./foreign-words.ts";

/** To the first of each group. */
const SAME = [
  "read peek peeked peeking peeks peep snoop snooped snooping see sees seeing saw seen look looked looking view viewed",
  "document documents doc docs paper papers filing filings paperwork record records",
  "killed kill kills killing axed axe scrapped scrap",
  "cut cuts cutting slash slashed gut gutted trim trimmed reduce reduced",
  "settlement payout payoff",
  "run ran runs running handled handle handles steered steer managed manage",
  "quit stop stopped quits exit exited",
  "unsealed released",
  "said says say claims stated state",
  "employees employee staff workers worker",
  "lawsuit suit lawsuits litigation",
  "news story stories",
  "year yr yrs yearly annual annually",
  "boss chief head",
  "inbox inboxes",
  "sell sells sold selling flog flogged hawked peddle peddled",
  "gave give gives given giving hand handed hands handing provide provided grant granted",
  "swap swapped swapping trade traded trading exchange exchanged bartered",
  "buy buys buying bought purchase purchased acquire acquired",
  "buddies buddy pal pals mates chums",
  "court judge judges",
  "deny denies denied denying refute refuted reject rejected dispute disputed",
  "reply replied replies respond responded response answer answered react reacted reaction",
  "teens teen teenager teenagers kids minors youngsters",
  "deal deals agreement agreements contract contracts arrangement arrangements pact",
  "movies movie film films flick flicks",
  "biweekly fortnight fortnightly",
  "post posts posted tweet tweets tweeted",
  "regulators regulator watchdog watchdogs authorities",
  "investigate investigated probe probed inquiry",
  "users user customers customer members subscribers",
  "private personal confidential",
  "message messages conversation conversations correspondence",
  "decrypted decrypt hacked hack cracked crack",
  "pay pays paid paying cost costs",
  "compete competes competed competing competition competitor competitors rival rivals",
  "common commonplace normal usual standard",
  "sue sued sues suing",
  "spy spied spies spying",
  "favorite favorites favourite favourites",
  "recommend recommends recommended recommendation recommendations suggest suggested",
  "tailor tailored personalise personalised personalize personalized customise customised",
  "install installed installing download downloaded",
  "fine fined fines penalty penalties",
  "companies company firm firms corporation corporations",
  "start starts started begin began begun",
];

export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ...SAME.flatMap((group) => {
    const [first = "", ...others] = group.split(" ");
    return others.map((other) => [other, first] as const);
  }),
  ...FOREIGN_WORDS,
]);
