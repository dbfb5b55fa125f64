/** What Slack gives an app to identify itself with, and what to do when one is missing or of another kind. */

/** The settings of a start, by mode, all of them there. */
export type Credentials =
  | { readonly mode: "socket"; readonly botToken: string; readonly appToken: string }
  | { readonly mode: "http"; readonly botToken: string; readonly signingSecret: string };

type Variable = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN" | "SLACK_SIGNING_SECRET";
export type CredentialSettings = Readonly<Partial<Record<Variable, string | undefined>>> & {
  readonly SLACK_MODE: "socket" | "http";
};

interface Kind {
  readonly what: string;
  readonly form: RegExp;
  readonly unlike: string;
  readonly mend: string;
}

const KINDS: Readonly<Record<Variable, Kind>> = {
  SLACK_BOT_TOKEN: {
    what: "Slack needs a bot token",
    form: /^xoxb-/,
    unlike: "does not start with xoxb-: it is another token",
    mend: 'Copy the "Bot User OAuth Token" from api.slack.com/apps, your app, "OAuth & Permissions".',
  },
  SLACK_APP_TOKEN: {
    what: "Socket Mode needs an app-level token (SLACK_MODE=http does not)",
    form: /^xapp-/,
    unlike: "does not start with xapp-: it is another token",
    mend: 'Make one with the scope connections:write at api.slack.com/apps, your app, "Basic Information", "App-Level Tokens".',
  },
  SLACK_SIGNING_SECRET: {
    what: "SLACK_MODE=http needs the signing secret",
    form: /^(?!xox|xapp-)/,
    unlike: "is a token and no secret",
    mend: 'Copy the "Signing Secret" from api.slack.com/apps, your app, "Basic Information", "App Credentials".',
  },
};

/**
 * What a mode needs.
 * @throws Error with one line if something is missing or of another kind; it never repeats a secret
 */
export function readCredentials(settings: CredentialSettings): Credentials {
  const botToken = read(settings, "SLACK_BOT_TOKEN");
  if (settings.SLACK_MODE === "http")
    return { mode: "http", botToken, signingSecret: read(settings, "SLACK_SIGNING_SECRET") };
  return { mode: "socket", botToken, appToken: read(settings, "SLACK_APP_TOKEN") };
}

function read(settings: CredentialSettings, name: Variable): string {
  const { what, form, unlike, mend } = KINDS[name];
  const value = settings[name];
  if (!value) throw new Error(`${name} is missing: ${what}. ${mend}`);
  if (!form.test(value)) throw new Error(`${name} ${unlike}. ${mend}`);
  return value;
}

/** One line on a token that Slack does not take, with the mend. */
export function refusedToken(name: "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN", code: string): string {
  return `Slack refuses ${name} (${code}). ${KINDS[name].mend}`;
}
