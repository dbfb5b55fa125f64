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
  "real fake fact legit proof source heard seen saw think know guess tell explain much many whole ever still maybe bro dude lmfao damn ok okay oh";

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
  convo: "message",
  convos: "message",
  chat: "message",
  chats: "message",
  texts: "message",
  fb: "facebook",
  insta: "instagram",
  yt: "youtube",
  e2ee: "encryption",
  e2e: "encryption",
  ads: "ad",
  advert: "ad",
  adverts: "ad",
  advertising: "ad",
  advertisement: "ad",
  advertisements: "ad",
  cash: "money",
  bucks: "dollar",
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

const IRREGULAR =
  "sell sold,buy bought,give gave given,pay paid,spend spent,send sent,say said says,make made,see saw seen,write wrote written," +
  "tell told,take took taken,leave left,hide hid hidden,steal stole stolen,lose lost,win won,break broke broken,hold held," +
  "lead led,meet met,speak spoke spoken,find found,keep kept,go went gone,build built,catch caught,teach taught,fight fought," +
  "choose chose chosen,drive drove driven,eat ate eaten,fall fell fallen,fly flew flown,forget forgot forgotten,freeze froze " +
  "frozen,grow grew grown,know knew known,ride rode ridden,ring rang rung,rise rose risen,run ran,shake shook shaken,shoot " +
  "shot,show shown,sing sang sung,sink sank sunk,sit sat,sleep slept,stand stood,swear swore sworn,swim swam,throw threw thrown," +
  "wake woke woken,wear wore worn,begin began begun,become became,come came,drink drank drunk,feed fed,feel felt,get got gotten," +
  "hang hung,hear heard,lend lent,light lit,mean meant,shine shone,strike struck,bring brought,seek sought,think thought," +
  "child children kid kids,man men,woman women,foot feet,tooth teeth,mouse mice,person people,wife wives,life lives,die died dying";

/** Forms that stemming does not bring together, to the first of them. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(",").flatMap((group) => {
    const [base = "", ...forms] = group.split(" ");
    return forms.map((form) => [form, base] as const);
  }),
);

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
