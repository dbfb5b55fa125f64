/** Names under which the app's manifest and its listeners know the same thing. */

/** Where Slack sends everything in HTTP mode: events, commands, and what is pressed. */
export const EVENTS_PATH = "/slack/events";

/** The callback_ids of the shortcuts. */
export const SHORTCUTS = { check: "check", search: "search" } as const;
