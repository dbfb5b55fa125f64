/** Words that carry no topic, and what chat shortens. */

/** English function words, without apostrophes as `wordsOf` gives them. */
const FUNCTION_WORDS =
  "a about above after against all also am an and any are arent as at be because been before being below between " +
  "both but by can cant cannot could couldnt did didnt do does doesnt doing dont down during each even every few for from " +
  "further had hadnt has hasnt have havent having he her here hers herself him himself his how i id if ill im in into is " +
  "isnt it its itself ive just let lets letting me more most my myself no nor not now of off on once only or other our ours " +
  "ourselves out over own same she should shouldnt so some such than that thats the their theirs them themselves then " +
  "there these they theyre this those through till to too under until up upon very was wasnt we were werent what whats when " +
  "where which while who whom whose why will with wont would wouldnt you your youre yours yourself yourselves";

/** What chat puts between the words that matter. */
const CHAT_NOISE =
  "actually basically fr guy guys gonna gotta idk imo kinda lmao like literally lol omg pls please really rofl rt smh tbh " +
  "thru u ur via wtf ya yall yeah yep ppl someone somebody anyone anybody everyone everybody people thing things stuff true " +
  "real fake fact legit proof source heard seen saw think know guess tell whole ever still maybe bro dude lmfao damn ok okay oh";

export const STOP_WORDS: ReadonlySet<string> = new Set(`${FUNCTION_WORDS} ${CHAT_NOISE}`.split(" "));

/** Abbreviations of chat, in full; small numbers in digits. */
export const CHAT_WORDS: Readonly<Record<string, string>> = {
  dm: "message",
  dms: "message",
  pm: "message",
  pms: "message",
  msg: "message",
  msgs: "message",
  msgd: "message",
  convos: "conversation",
  fb: "facebook",
  insta: "instagram",
  yt: "youtube",
  e2ee: "encryption",
  e2e: "encryption",
  vid: "video",
  vids: "video",
  pic: "picture",
  pics: "picture",
  gov: "government",
  govt: "government",
  cofounder: "founder",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
};

/** What a number in front is multiplied by. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mil: 1e6,
  mill: 1e6,
  mln: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  bil: 1e9,
  bln: 1e9,
  billion: 1e9,
  billions: 1e9,
  tn: 1e12,
  trillion: 1e12,
  trillions: 1e12,
};

/** Numbers that people spell out in front of a magnitude. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
  fifty: 50,
  hundred: 100,
};
