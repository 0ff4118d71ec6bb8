/** The words of the views, which are loaded with them, by view. Each English file adds its own; other languages have the same files. */
export interface ViewWords {}
