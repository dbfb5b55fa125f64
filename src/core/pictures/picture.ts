/** What a picture is for every front: one SVG with its title and its description, which is also its alternative text. */

export interface Picture {
  /** A whole SVG document (`<svg xmlns=…>…</svg>`): it can be embedded in HTML, served alone or turned into a PNG. */
  readonly svg: string;
  readonly title: string;
  /** What the picture shows, in words: the alternative text of a PNG. Plain text, not escaped. */
  readonly description: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** How a picture is drawn. */
export interface PictureOptions {
  /** CSS pixels; 320 at least. Below 640 a picture takes the form that a phone can show. Default 960. */
  readonly width?: number;
  /** "auto" is light and follows the reader's dark mode; the others are fixed, as a PNG needs it. Default "auto". */
  readonly theme?: "auto" | "light" | "dark";
  /**
   * Whether it brings its paper and its style along: yes for a file of its own (the default), no inside a page, whose style
   * sheet has `PICTURE_STYLE` in it.
   */
  readonly standalone?: boolean;
  /** Starts the ids in the SVG: one for each picture of a page. Default "picture". */
  readonly id?: string;
  /** The title, where a better one than the general one is known: "Timeline: Reed Hastings". */
  readonly title?: string;
}

/** How a timeline is drawn. */
export interface TimelineOptions extends PictureOptions {
  /** Whether the numbered list stands below the chart (the default); a page that has its own list leaves it out. */
  readonly legend?: boolean;
}

/** A picture that a chat front attaches to an answer. */
export interface AttachedPicture {
  readonly png: Uint8Array;
  /** The alternative text: 1,000 characters at most. */
  readonly alt: string;
  /** The name of the file. */
  readonly name: string;
}
