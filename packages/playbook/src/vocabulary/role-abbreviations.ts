import type { RoleId } from './roles.ts'

/**
 * What the letters of a role stand for in the vendor's words (glossary). Not there: a role whose full name is not used
 * towards customers, and those that are no abbreviation.
 */
export const roleAbbreviations: Readonly<
  Partial<Record<RoleId, { readonly letters: string; readonly words: string }>>
> = {
  FM: { letters: 'FM', words: 'FastTrack Manager' },
  FE: { letters: 'FE', words: 'FastTrack Engineer' },
  SME: { letters: 'SME', words: 'Subject Matter Expert' },
  FTA: { letters: 'FTA', words: 'FastTrack Architect' },
  FPM: { letters: 'FPM', words: 'FastTrack Partner Manager' },
  RM: { letters: 'RM', words: 'Regional Manager' },
  AAM: { letters: 'AAM', words: 'App Assure Manager' },
}
