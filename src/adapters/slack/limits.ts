/** Slack's limits, each with the page that states it. */

export const LIMITS = {
  /** Blocks of a message: https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /** Characters of a header: https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** Elements of an actions block: https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: 25,
  /** Characters on a button: https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  /** Options of a select: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  options: 100,
  /** Characters of an option's text and of its description: https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  /** Characters of an option's value. The page says 150, @slack/types says 75: the smaller one holds. */
  optionValue: 75,
  /** Blocks of a modal or of App Home: https://docs.slack.dev/reference/views */
  viewBlocks: 100,
  /** Uses of a response_url: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  responseUses: 5,
  /**
   * Characters of a whole message, its blocks and its `text` together. Slack has an undocumented limit for the blocks
   * (`msg_blocks_too_long`, reported from 11,000 up): https://github.com/slackapi/bolt-js/issues/2867
   */
  message: 9_000,
} as const;

/** Characters of one text in a block; ours, so that a piece always fits a page, whatever has to be escaped. */
export const TEXT_PART = 600;

/** Characters kept free on every page for what leads it: notes about how a request was read (lead.ts), else its section. */
export const LEAD_ROOM = 1_200;
export const LEAD_BLOCKS = 4;
/** Characters of the heading that leads a page which begins within a section: to see and to hear less than LEAD_ROOM. */
export const SECTION_TEXT = 150;

/** Actions that stand below every page; with more than these, they stand once, where the answer has them. */
export const FOOTER_ACTIONS = 5;
