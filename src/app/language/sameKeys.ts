/** The same keys as the English file, with any text. */
export type SameKeys<Part> = { [Key in keyof Part]: Part[Key] extends string ? string : SameKeys<Part[Key]> };
