/** What makes other messages of an alias: chat around it, other people in it, another purpose. */

/** What chat puts around a claim, and where people say that they have it from. */
const FRAMES: readonly ((text: string) => string)[] = [
  (text) => `so ${text}, right?`,
  (text) => `is it true or false that ${text}`,
  (text) => `wait ${text}?? wtf`,
  (text) => `${text}, yes or no`,
  (text) => `my sister says ${text} and I cannot believe it`,
  (text) => `honestly i am done. ${text}. what do you all think`,
  (text) => `can anybody here tell me if ${text}`,
  (text) => `my neighbour posted that ${text}`,
  (text) => `a colleague of mine swears ${text}`,
  (text) => `saw a video where a woman claims ${text}, no idea if that holds up`,
  (text) => `some account with a cat picture keeps writing ${text}`,
  (text) => `BREAKING: ${text}`,
  (text) => `${text.toUpperCase()}!!!`,
  (text) => `"${text}" - what is this supposed to mean`,
  (text) => `Kevin from work sent me this: ${text}`,
  (text) => `Just read in the Tribune that ${text}. Thoughts?`,
  (text) => `My uncle Bert told everyone at the wedding ${text}`,
  (text) => `I was having breakfast with the kids and my wife starts telling me about how ${text}`,
  (text) => `we had a power cut all day, the dog was sick on the carpet, and to top it off i read ${text}`,
  (text) => `rainy sunday so i went down the rabbit hole: ${text}... anyway back to my laundry`,
  (text) => `i hate this company so much. ${text}. i'm deleting everything tonight, i mean it`,
  (text) => `no way ${text} lmaooo`,
  (text) => `ffs ${text} and nobody cares`,
  (text) => `quick question for the nerds in here, ${text}?`,
];

/** Somebody whom no dossier knows. */
const STRANGERS = [
  "acme",
  "our landlord",
  "my school",
  "zorbly",
  "my bank",
  "the government",
  "initech",
  "my boss",
  "Trelloware",
  "vandelay",
  "Quorvex",
  "my gym",
  "pingl",
  "Hooli",
  "my ex",
  "bravosoft",
  "Nimblr",
  "the city council",
  "dunkwell",
  "Fabrikam",
  "my dentist",
];
/** To whom, instead of Netflix. */
const RECIPIENTS = [
  "the government",
  "hackers",
  "advertisers",
  "the police",
  "russia",
  "my ex",
  "insurance companies",
  "Contoso",
  "a startup",
  "umbrellacorp",
  "the tax office",
];
const COMPANY = /\b(netflix|facebooks?|fb|metas?|messenger|zuck\w*|hastings|snapchats?|spotify)\b/gi;
const EXCHANGED = /\b(netflix|facebooks?|fb|meta|zuck(?:erberg)?)\b/gi;
const QUESTION_START = /^(?:was|is|are|did|does|do|could) /;

const pick = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item;

/** The alias within chat. */
export function framed(text: string, index: number): string {
  return pick(FRAMES, index)(text);
}

/** The alias about others: all companies replaced, the first alone, the last alone. */
export function aboutOthers(text: string, index: number): string[] {
  const names = [...text.matchAll(COMPANY)];
  if (names.length === 0 || text.split(" ").length <= 2) return [];
  let count = index;
  const all = text.replace(COMPANY, () => pick(STRANGERS, count++));
  if (new Set(names.map(([name]) => name)).size < 2) return [all];
  const [first, last] = [names[0]?.index, names.at(-1)?.index];
  const one = text.replace(COMPANY, (name, _, at) => (at === first ? pick(STRANGERS, index + 7) : name));
  const other = text.replace(COMPANY, (name, _, at) => (at === last ? pick(STRANGERS, index + 13) : name));
  return [all, one, other];
}

/** The alias with the two companies exchanged, and with somebody else to whom. */
export function partsExchanged(text: string, index: number): string[] {
  const turned = text.replace(EXCHANGED, (name) => (/netflix/i.test(name) ? "facebook" : "netflix"));
  const elsewhere = text.replace(/\b(to|with) netflix\b/i, `$1 ${pick(RECIPIENTS, index)}`);
  return [turned, elsewhere].filter((wrong) => wrong !== text);
}

/** The alias, asking how to do it. */
export function askingHow(text: string): string {
  return `how do i ${text.replace(QUESTION_START, "")}`;
}

/** What else the same people do, and what others do with the same things. */
const TAILS = [
  "a new office in dublin",
  "its drone project last spring",
  "the football rights for asia",
  "on child safety",
  "is on tv tonight",
  "in the elections",
  "their paintings at an auction",
  "a chef for the canteen",
  "the price of oat milk",
  "three patents on headphones",
  "a bridge over the river",
  "for the new season of that baking show",
  "glasses that nobody wears",
  "its staff home for the holidays",
  "about the solar farm",
  "the stadium tickets",
  "a charity run in may",
  "at the museum",
  "its carbon footprint",
  "with a robot dog",
  "the parents of those kids",
  "the hotel chain deal",
];
const HEADS = [
  "our library",
  "the farmers",
  "my gym had",
  "the new mayor",
  "our wedding planner",
  "the orchestra",
  "i lost",
  "the airline",
  "this recipe",
  "at school we had",
  "the guitar shop",
  "we need",
  "the marathon",
  "grandpa found",
  "that bakery",
  "the tram drivers",
  "who took",
];

/** The first half of the alias with another story behind it, and its second half with another one before it. */
export function otherStories(text: string, index: number): string[] {
  const words = text.split(" ");
  if (words.length < 4) return [];
  const half = Math.floor(words.length / 2);
  const [head, tail] = [words.slice(0, half).join(" "), words.slice(-half).join(" ")];
  return [`${head} ${pick(TAILS, index)}`, `${pick(HEADS, index)} ${tail}`];
}

/** Questions about how to do something, and what people do themselves: none is about a claim. */
export const OWN_AFFAIRS = [
  "how do i delete my facebook messages",
  "how do i turn on encryption in messenger",
  "how to see deleted messages on messenger",
  "how do i change my netflix password",
  "how can i download my facebook data",
  "how do i connect netflix to my tv",
  "how to use the facebook api",
  "how do i get a facebook api key",
  "how do we sue facebook for a hacked account",
  "how to stop facebook from showing me netflix ads",
  "how do i block netflix ads on facebook",
  "how can i report a facebook page",
  "how do i archive my messenger chats",
  "how do i watch netflix with friends",
  "i sold my netflix shares",
  "i bought facebook stock in 2015",
  "i get too many messages from netflix",
  "i send my boss a report every week",
  "i pay netflix 15 dollars a month",
  "we spent 100 dollars on facebook ads",
  "i read all my messages on messenger",
  "my wife reads my facebook messages",
  "my boss reads our messages at work",
  "my friend sent me a message about netflix",
  "netflix sent me an email about my account",
  "i sold my old phone on facebook",
  "did netflix fix the app",
  "did netflix raise prices",
  "is netflix buying warner",
  "facebook bought instagram in 2012",
  "did netflix buy a game studio",
  "when did netflix start",
  "who owns netflix",
  "who is the ceo of facebook",
  "is netflix better than hbo",
  "did netflix apologise for the outage",
  "netflix denied the price rumours",
  "netflix did not reply to my complaint",
  "my company writes reports with netflix data",
  "facebook shows my messages twice",
  "can we install the app on all phones",
  "could we get a bigger budget for ads",
  "should we sign the contract for two years",
  "can we share the documents with them",
  "let's watch a movie with friends",
  "lets share the costs for spotify",
  "let's read the report together",
  "should i sue my landlord",
  "can i get access to your calendar",
  "can we make this the default",
  "shall we exchange phone numbers",
  "could we encrypt the laptops",
];
