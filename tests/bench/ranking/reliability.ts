/** How often probabilities come true, ten ranges of them. */

export function reliability(cases: readonly { readonly present: boolean; readonly chance: number }[]): string[] {
  const lines = ["probability  cases  came true"];
  for (let range = 0; range < 10; range++) {
    const within = cases.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === range);
    if (within.length === 0) continue;
    const share = within.filter(({ present }) => present).length / within.length;
    const said = within.reduce((sum, { chance }) => sum + chance, 0) / within.length;
    lines.push(`${said.toFixed(2).padStart(11)} ${String(within.length).padStart(6)} ${share.toFixed(2).padStart(10)}`);
  }
  return lines;
}
