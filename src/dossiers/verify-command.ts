/** How the command that verifies a dossier is written in a shell. */

/** Names that a shell takes as they are. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** The whole line, to be copied: `snapshots` is the folder that git ignores, and may be another. */
export function verifyCommand(folder: string): string {
  const named = PLAIN.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
  return `npm run -s receipts -- verify --snapshots snapshots ${named}`;
}

/** The mend where the lock does not know something, as a sentence. */
export function verifyMend(folder: string): string {
  return `Run \`${verifyCommand(folder)}\`, which looks every quote up and writes the lock.`;
}
