/** What one request may take. The web has no limits of its own for an answer: it is always whole, on one page. */
export const LIMITS = {
  /** Bytes of a form: the 20,000 characters of a message that are read, percent-encoded (9 bytes each at most), and room. */
  body: 300_000,
  /** Bytes of a form that asks for suggestions: a text that is typed, and room. */
  typed: 20_000,
  /** Bytes of a form that is too large, up to which it is read and thrown away before the answer says so. */
  discarded: 32_000_000,
  /** Characters of an address; RFC 9110, 4.1 asks for 8,000 at least: https://www.rfc-editor.org/rfc/rfc9110#section-4.1 */
  url: 8_000,
  /** Bytes of all headers, above which Node closes (its own default is 16 KiB): https://nodejs.org/api/http.html#maxheadersize */
  headers: 65_536,
  /** Milliseconds for a whole request to arrive: https://nodejs.org/api/http.html#serverrequesttimeout */
  request: 30_000,
  /** Milliseconds that requests under way get when the server stops; the process has five seconds in all. */
  grace: 3_000,
  /** Readers whose rate is remembered at once; the one who was silent longest is forgotten first. */
  readers: 10_000,
  /** Suggestions while somebody types, as many as a list shows without scrolling. */
  offers: 8,
  /** Characters of a text that suggestions and the search read. */
  searched: 500,
  /** Entries of one kind that a page of a search lists. */
  found: 30,
  /** Entries of a feed, the last changes first. */
  feed: 200,
  /** Bytes from which on a body is compressed: less fits into one packet as it is. */
  compressed: 1_400,
  /** Bytes of pages and pictures that are kept, some 100 of the largest pages and 30 PNGs of the shipped dossier; compressed forms add a fifth. */
  kept: 56_000_000,
  /** Characters of an answer's evidence that are kept as markup, some 150 claims of the shipped dossier in one language. */
  recent: 8_000_000,
  /** Bytes of narrowed timelines that are kept, as pages, pictures and JSON: 200 pages of the shipped dossier. */
  narrowed: 16_000_000,
} as const;
