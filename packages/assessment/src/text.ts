/** The same words in the two languages of the product. */
export interface Text {
  readonly de: string
  readonly en: string
}

export type Language = keyof Text
