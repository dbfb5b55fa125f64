/** What Discord takes at most; each number with the page that says so. */

/** https://discord.com/developers/docs/components/reference */
export const MESSAGE = {
  /** Components of a message, nested ones counted. https://discord.com/developers/docs/components/using-message-components */
  components: 40,
  /**
   * Characters of all texts of a message together. https://discord.com/developers/docs/components/reference#text-display
   * Whether labels count is not said there; https://docs.discord.food/resources/components says "all text across all
   * components", so they are counted.
   */
  characters: 4000,
  /** https://discord.com/developers/docs/components/reference#action-row */
  buttonsInRow: 5,
  /** https://discord.com/developers/docs/components/reference#button-button-structure */
  buttonLabel: 80,
  /** https://discord.com/developers/docs/components/reference#button-button-structure */
  buttonUrl: 512,
  /** https://discord.com/developers/docs/components/reference#anatomy-of-a-component */
  customId: 100,
  /** https://discord.com/developers/docs/components/reference#string-select-string-select-structure */
  selectOptions: 25,
  /** Label and description each: https://discord.com/developers/docs/components/reference#string-select-select-option-structure */
  optionText: 100,
} as const;

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
export const COMMAND = { description: 100, options: 25, choices: 25, choice: 100 } as const;

/** https://discord.com/developers/docs/resources/message#create-message */
export const NONCE_LENGTH = 25;

/**
 * Ours: characters of one piece of text before it is escaped (escaping can double them), and of one link. A quote of
 * 300 characters with its voice and two links then fits one message below its title, whatever it is made of.
 */
export const PIECE = { text: 1000, link: 800 } as const;

/**
 * Ours: characters kept free on every page for what stands below its title: on the first the link to the message that it is
 * about and the notices on how a request was read (the longest of words.read come to less), so that the answer asked for
 * again, without them, has the same pages; on the others the heading that they begin under.
 */
export const LEAD_ROOM = 500;
/** Ours: characters of that heading before they are escaped, which can double them. */
export const SECTION_TEXT = 150;

/** Ours: a block up to this is kept on one page. With the title and a heading it leaves room on every page. */
export const BLOCK = { characters: 2400, parts: 20 } as const;
