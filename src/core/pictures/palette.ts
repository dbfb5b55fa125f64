/** Colours of the pictures: the page's own, light and dark. */

/** For the style sheet of a page that has pictures in it (`standalone: false`): their dark mode. */
export const PICTURE_STYLE = "";
