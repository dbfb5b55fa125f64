/** The two tokens of a Slack app, and what to do when one is missing or of the other kind. */

export interface Tokens {
  readonly bot: string;
  readonly app: string;
}

type Variable = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

const KINDS: Readonly<Record<Variable, { readonly prefix: string; readonly mend: string }>> = {
  SLACK_BOT_TOKEN: {
    prefix: "xoxb-",
    mend: 'Copy the "Bot User OAuth Token" from api.slack.com/apps, your app, "OAuth & Permissions".',
  },
  SLACK_APP_TOKEN: {
    prefix: "xapp-",
    mend: 'Make one with the scope connections:write at api.slack.com/apps, your app, "Basic Information", "App-Level Tokens".',
  },
};

/**
 * Both tokens.
 * @throws Error with one line if one is missing or of another kind; it never repeats a token
 */
export function readTokens(settings: Readonly<Partial<Record<Variable, string | undefined>>>): Tokens {
  return { bot: read(settings, "SLACK_BOT_TOKEN"), app: read(settings, "SLACK_APP_TOKEN") };
}

function read(settings: Readonly<Partial<Record<Variable, string | undefined>>>, name: Variable): string {
  const { prefix, mend } = KINDS[name];
  const token = settings[name];
  if (!token) throw new Error(`${name} is missing: Slack needs a bot token and an app-level token. ${mend}`);
  if (!token.startsWith(prefix)) throw new Error(`${name} does not start with ${prefix}: it is another token. ${mend}`);
  return token;
}

/** One line on a token that Slack does not take, with the mend. */
export function refusedToken(name: Variable, code: string): string {
  return `Slack refuses ${name} (${code}). ${KINDS[name].mend}`;
}
