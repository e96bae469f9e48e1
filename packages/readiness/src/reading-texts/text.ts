/** A sentence in both languages. */
export type Text = Readonly<Record<'de' | 'en', string>>
