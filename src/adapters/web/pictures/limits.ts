/** What pictures may take. */
export const LIMITS = {
  /** Entries of a timeline that are listed below the chart; of more the chart alone is drawn: the page has the list. */
  listed: 300,
} as const;

/** Widths in CSS pixels that can be asked for by name, so that nobody fills the memory with all others. */
export const WIDTHS = { phone: 375, column: 620, page: 960, wide: 1_440 } as const;
