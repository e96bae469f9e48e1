/** A text in both languages. */
export interface Localised {
  readonly de: string
  readonly en: string
}
