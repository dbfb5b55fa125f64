/** Text analysis: what people type to the terms that are compared. */
import { stemmer } from "stemmer";

/** Words that carry no topic in a question or a post. */
const STOP_WORDS = new Set(
  (
    "a about after all also am an and any are as at be because been before being both but by can cant could did didnt do " +
    "does doesnt doing dont down each even every for from get got had has hasnt have havent he her here him his how i if in " +
    "into is isnt it its just kind know let like lol literally made make many me more most much my no not now of off ok on " +
    "one only or other our out over own people please pls really same say says she should so some still such than that the " +
    "their them then there these they thing this those thru to too up us very was wasnt we were what whats when where which " +
    "while who whom whose why will with would wtf omg yeah yes you your u ur ya ppl guys guy someone anyone everyone nobody " +
    "actually basically real true fake news source proof read seen heard told think want need going gonna lmao imo tbh fr"
  ).split(" "),
);

/** Abbreviations of chat, in full. */
const CHAT_WORDS: Readonly<Record<string, string>> = {
  dm: "message",
  dms: "message",
  pm: "message",
  pms: "message",
  msg: "message",
  msgs: "message",
  msgd: "message",
  texts: "message",
  chats: "message",
  chat: "message",
  convos: "message",
  inboxes: "inbox",
  mailbox: "inbox",
  fb: "facebook",
  nflx: "netflix",
  e2ee: "encryption",
  e2e: "encryption",
  encrypted: "encryption",
  vid: "video",
  bn: "billion",
  mil: "million",
  mln: "million",
  mm: "million",
  cofounder: "founder",
  sell: "sold",
  sells: "sold",
  selling: "sold",
  sale: "sold",
  gave: "give",
  given: "give",
  gives: "give",
  paid: "pay",
  pays: "pay",
  spent: "spend",
  fortnight: "biweekly",
  fortnightly: "biweekly",
};

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
};

/** The terms of a text in order: folded, split, abbreviations in full, stop words dropped, stemmed (Porter 1980). */
export function termsOf(text: string): string[] {
  return joinAmounts(wordsOf(text))
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => stemmer(CHAT_WORDS[word] ?? word));
}

/** The sentences of a text, links and markup of chat dropped. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/https?:\/\/\S+|<[@#!:][^>]*>/g, " ")
    .split(/[.!?…]+(?=\s|$)|[\n;]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Lower-case words without accents: `#SpeakUp` to speak up, `Netflix's` to netflix, `1,099` to 1099, `soooo` to so. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/[’‘`]/g, "'")
      .replace(/(\d)[,'](?=\d{3})/g, "$1")
      .replace(/'s?\b/g, (suffix) => (suffix === "'s" ? " " : ""))
      .replace(/([a-z])\1{2,}/g, "$1")
      .replace(/(\d)([a-z])/g, "$1 $2")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** `100 million`, `100 m` and `100000000` become one term. */
function joinAmounts(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const magnitude = MAGNITUDES[word] ?? MAGNITUDES[CHAT_WORDS[word] ?? ""];
    const number = Number(words[index - 1]);
    if (magnitude && Number.isFinite(number) && index > 0) joined.splice(-1, 1, String(number * magnitude));
    else joined.push(word);
  }
  return joined;
}
