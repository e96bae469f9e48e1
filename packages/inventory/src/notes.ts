/** One thing to be said: a stable code and what fills its sentence. The sentences stand in `messages/`. */
export interface Note<Code extends string = string> {
  readonly code: Code
  readonly params: Readonly<Record<string, string | number>>
}

/** Languages in which every note can be said. */
export type Language = 'de' | 'en'

/** A word or sentence, both languages beside each other. */
export type Text = Readonly<Record<Language, string>>
