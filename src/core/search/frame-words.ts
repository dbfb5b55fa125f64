/** What people put around a claim, and a claim's wordings around its words; for dossiers only. */
import { FOREIGN_FUNCTION_WORDS } from "./foreign-words.ts";

const ASIDES =
  "yes no false right wrong wtf believe supposed proven prove proved please apparently allegedly honestly seriously " +
  "remember fyi btw breaking update omfg question quick sure certain evidence confirmed rumor rumour rumors rumours " +
  "debunk debunked hey hi hello sorry wait reminder everyones peoples";

const SWEARING =
  "fuck fucks fucking fuckin fucked fuckers fucker effing frigging freaking freakin frickin shit shitty bullshit bs crap " +
  "crappy damned goddamn hell heck ass asses asshole assholes arse bastard bastards bitch bitches scumbag scumbags creep creeps " +
  "creepy clown clowns jerk jerks idiot idiots lying turns turned crook crooks wanker wankers prick pricks lowlife lowlifes liar liars disgusting " +
  "gross insane crazy nuts wild unbelievable outrageous ridiculous shameful shame disgrace disgraceful pathetic unreal scary awful " +
  "terrible horrible evil greedy sneaky mad furious angry pissed ashamed screw screwed unacceptable shocking sickening";

const EMPHASIS =
  "absolutely totally completely genuinely srsly obviously clearly surely definitely probably maybe reportedly supposedly frankly " +
  "simply straight easily entirely suddenly eventually fully quite pretty super lowkey highkey rly rlly fairly overall " +
  "somehow anyway anyways exactly yet ago again always never already";

const CALLS =
  "ugh oof yikes jesus christ god gosh geez jeez man mate buddy folks peeps fam bruh brah sis dude dudes lads boys girls nah yea " +
  "nope hmm huh eh meh welp woah whoa haha hahaha lolol xd smfh ffs fml jfc nvm iirc afaik afaict tho ngl srs sry plz pls thx thanks " +
  "cheers mods op bot hold listen come look kidding joking wondering wonder curious swear swears insist insists reckon reckons " +
  "time well honest random anybody somebody nobody clue understand care tbf icymi psa eli5 tldr " +
  "tf wth istg aint dunno finally exact instead alright yo lmfaoo jk idc idgaf omw course everything nothing something anything none";

export const FRAME_WORDS: ReadonlySet<string> = new Set(
  [ASIDES, SWEARING, EMPHASIS, CALLS, FOREIGN_FUNCTION_WORDS].flatMap((words) => words.split(" ")),
);
