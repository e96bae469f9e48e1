/** The two languages Lotse speaks. */
export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in both languages, beside each other, so that neither can be forgotten. */
export type Localised = { readonly de: string; readonly en: string }
