/** The number that was typed; null where nothing was. What is no whole number is refused by the server at its field. */
export const countIn = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'))
