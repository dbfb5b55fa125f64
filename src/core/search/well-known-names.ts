/**
 * Names of companies and services that people chat about. A claim that never names one of them is no answer to a message
 * that does: "did whatsapp give our msgs to netflix" is not about Facebook. Names that are also plain words (signal, zoom,
 * line) are left to the model and to the negative terms of a dossier.
 */
const NAMES =
  "adobe airbnb alexa alibaba alphabet amazon anthropic aol apple att bing bluesky bytedance chatgpt cloudflare comcast " +
  "copilot crunchyroll deezer discord disney doordash dropbox ebay equifax experian facebook fitbit fortnite github " +
  "gmail google grindr grok hbo hinge huawei hulu icloud imdb imessage instagram iphone linkedin lyft " +
  "mastodon mcdonalds messenger microsoft minecraft mozilla myspace netflix nintendo nvidia onedrive onlyfans openai " +
  "outlook palantir pandora paramount patreon paypal peacock pinterest playstation pornhub quora reddit revolut " +
  "robinhood roblox roku samsung shein shopify siri skype snapchat sony soundcloud spacex spotify starbucks substack " +
  "telegram temu tesla ticketmaster tiktok tinder tmobile tumblr twitch twitter uber venmo verizon viber vimeo " +
  "visa vodafone walmart wechat whatsapp wikipedia xbox yahoo yandex yelp youtube zillow";

/** `on tiktok`, `via reddit`: where something was seen, not what it is about. */
const PLACES = new Set("on via from".split(" "));

export const WELL_KNOWN: ReadonlySet<string> = new Set(NAMES.split(" "));

/** The well-known names that a text is about. */
export function wellKnownIn(words: readonly string[]): string[] {
  return words.filter((word, at) => WELL_KNOWN.has(word) && !PLACES.has(words[at - 1] ?? ""));
}
