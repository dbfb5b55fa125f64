/** A real browser for tests: Debian's Chromium, driven by playwright-core. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";

/** Nothing in the background: a test's browser talks to the test's server alone. */
const ARGS = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Why no browser test can run here; undefined where one can.
 * @throws Error on CI, where a missing browser is a fault and not a reason to skip
 */
export function whyNoBrowser(): string | undefined {
  if (existsSync(CHROMIUM)) return undefined;
  const reason = `${CHROMIUM} is missing: install Debian's chromium to run the browser tests`;
  if (process.env.CI) throw new Error(reason);
  return reason;
}

/** A browser of its own; whoever asks for it closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}
