/** Slides as plain data. */
export interface Slides {
  readonly title: string
  readonly subtitle: string
  readonly language: 'de' | 'en'
  readonly slides: readonly Slide[]
  /** Stands at the foot of every slide. */
  readonly footer: string
}

export interface Slide {
  readonly title: string
  /** One line below the title. */
  readonly lead?: string
  readonly body: readonly SlidePart[]
  /** What the person who speaks reads beside the slide. */
  readonly notes?: string
}

export type SlidePart =
  | { readonly kind: 'list'; readonly heading?: string; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly { readonly heading: string; readonly share: number }[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'remark'; readonly text: string }
