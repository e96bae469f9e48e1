/** The ones chosen in a list of boxes, out of the text that a form holds: words with blanks between them. */
export const listIn = (value: string): readonly string[] => value.split(' ').filter(Boolean)
