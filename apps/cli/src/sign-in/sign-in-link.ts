import { dataFolderPath, linkFromServer, visitSignIn } from '@lotse/server'
import type { ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { sayingRefusals } from './refusals.ts'

export interface LinkOptions {
  readonly data?: string
  readonly email?: string
  readonly format: 'table' | 'json'
  readonly language: Language
}

const WORDS = {
  first: {
    en: 'For the first administrator. Works once, for a day:',
    de: 'Für die erste Administratorin oder den ersten Administrator. Gilt einmal, einen Tag lang:',
  },
  for: { en: 'For', de: 'Für' },
  once: {
    en: 'Works once; earlier links of this person have ended:',
    de: 'Gilt einmal; frühere Links dieser Person gelten nicht mehr:',
  },
} as const

/** Prints a new sign-in link. Gives 2 where there is nobody it could be for, or no data. */
export function printSignInLink({ data, email, format, language }: LinkOptions): Promise<ExitCode> {
  return sayingRefusals(language, async () => {
    const made = await visitSignIn({ dataFolder: dataFolderPath(data), env: process.env }, (services) =>
      linkFromServer(services, email),
    )
    if (format === 'json') return console.log(safeJson(made))
    const { link, person } = made
    const whom =
      person && `${WORDS.for[language]} ${safeText(`${person.name} (${person.email})`)}. ${WORDS.once[language]}`
    console.log(`${whom ?? WORDS.first[language]}\n  ${link}`)
  })
}
