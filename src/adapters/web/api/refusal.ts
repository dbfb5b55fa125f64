/** What an endpoint does not answer, and what mends it: the route makes a problem (RFC 9457) of it. */
export class Refusal extends Error {
  readonly status: 400 | 404;
  readonly title: string;

  constructor(status: 400 | 404, title: string, mend: string) {
    super(mend);
    this.status = status;
    this.title = title;
  }
}

/** A parameter names something that is not there: 404, with what there is where that is a short list. */
export function unknownId(what: string, id: string, known?: readonly string[]): Refusal {
  const there = known ? `; there are: ${known.join(", ") || "none"}` : "";
  return new Refusal(404, `There is no such ${what}`, `There is no ${what} "${id}"${there}.`);
}
