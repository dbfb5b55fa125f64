/** The part of the `edtf` library that we use; it ships without types. */
declare module "edtf" {
  export interface ExtDateTime {
    readonly type: "Date" | "Interval" | "Season" | "Set" | "List" | "Year" | "Decade" | "Century";
    readonly edtf: string;
    /** First and last millisecond covered; infinite where an interval is open. */
    readonly min: number | null;
    readonly max: number | null;
    /** 1 year, 2 month, 3 day; 0 for a time of day. */
    readonly precision?: number;
    readonly lower?: ExtDateTime | number | null;
    readonly upper?: ExtDateTime | number | null;
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
  }
  export default function edtf(text: string): ExtDateTime;
}
