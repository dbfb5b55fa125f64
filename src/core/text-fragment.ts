/** Links that open a page at a quote (WICG Scroll To Text Fragment: `#:~:text=[prefix-,]start[,end][,-suffix]`). */

/** Words of the start and of the end that name a long quote; short links leave room for evidence. */
const EDGE_WORDS = 5;
const WHOLE_UP_TO_WORDS = 12;

/** The page's address with a text fragment that names the quote. */
export function linkToQuote(url: string, quote: string): string {
  const words = quote.trim().split(/\s+/);
  const parts = words.length <= WHOLE_UP_TO_WORDS ? [words] : [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)];
  const directive = parts.map((part) => encode(part.join(" "))).join(",");
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${directive}`;
}

/** Hyphen, comma and ampersand are syntax in a text directive; parentheses and quotes break links in chat markup. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*~_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
