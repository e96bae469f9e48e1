import type { Playbook } from './model.ts'
import { found, type PlaybookProblem } from './problems.ts'

/** Words that people of a customer never read (glossary.md): internal names and retired products. */
const internalWords = ['Get Modern', 'ProPlus', 'FTOP']

/** Every text of the playbook, wherever it stands, in both languages. */
export function missingTexts(playbook: Playbook): PlaybookProblem[] {
  return texts(playbook, '').flatMap(({ path, text }) =>
    (['de', 'en'] as const)
      .filter((locale) => text[locale].trim() === '')
      .map((locale) =>
        found(
          `${path}.${locale}`,
          `Hier fehlt der ${locale === 'de' ? 'deutsche' : 'englische'} Text.`,
          `The ${locale === 'de' ? 'German' : 'English'} text is missing here.`,
        ),
      ),
  )
}

/** Words for customers that hold an internal name. */
export function forbiddenWords(playbook: Playbook): PlaybookProblem[] {
  return texts(playbook, '')
    .filter(({ text }) => text.audience !== 'team')
    .flatMap(({ path, text }) =>
      internalWords
        .filter((word) => `${text.de} ${text.en}`.toLowerCase().includes(word.toLowerCase()))
        .map((word) =>
          found(
            path,
            `„${word}“ ist ein internes Wort und steht in einem Text, den Kunden lesen.`,
            `“${word}” is an internal word and stands in a text that customers read.`,
          ),
        ),
    )
}

type Found = { readonly path: string; readonly text: { de: string; en: string; audience?: string } }

function texts(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [{ path, text: value }]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === '' ? key : `${path}.${key}`))
}

function isText(value: object): value is Found['text'] {
  return 'de' in value && 'en' in value && typeof value.de === 'string' && typeof value.en === 'string'
}
