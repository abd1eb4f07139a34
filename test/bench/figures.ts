/** Figures of one bench by name, whose ending is the unit; or by name and size. */
export type Figures = Readonly<Record<string, number | Readonly<Record<string, number>>>>;
