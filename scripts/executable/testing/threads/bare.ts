/** Something that the thread imports, so that its bundle has more than one file. */
export const bare = (text: string): string => text.toUpperCase()
