import type { Language } from '@lotse/odt'

/** A sentence in both languages. */
export type Text = Readonly<Record<Language, string>>
export type Values = Readonly<Record<string, string>>

/** A sentence with its values in place of `{names}`. */
export function filled(text: Text, values: Values, language: Language): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '?')
}
