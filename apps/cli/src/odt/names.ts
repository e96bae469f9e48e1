import { APPS, CHANNELS, knownName, type NameKind } from '@lotse/odt'
import type { Language } from '../language.ts'
import { WORDS } from './words.ts'

/** A name as a call has it, with the option it was given for. */
export interface Named {
  readonly option: string
  readonly kind: NameKind | 'build'
  readonly said: string
}

interface Unknown extends Named {
  readonly near: readonly string[]
}

const SENTENCES = {
  product: 'noProduct',
  channel: 'noChannel',
  language: 'noLanguage',
  fallback: 'noLanguage',
  app: 'noApp',
  setupId: 'noSetupId',
  build: 'noBuild',
} as const
/** Lists that are short enough to be shown whole where nothing is near. */
const SHORT: Readonly<Partial<Record<Named['kind'], readonly string[]>>> = {
  channel: CHANNELS.map(({ id }) => id),
  app: APPS,
}
const BUILD = /^16\.0\.\d+\.\d+$/

/** Those of the names that do not exist, with some that may have been meant. */
export function unknownIn(names: readonly Named[]): readonly Unknown[] {
  return names.flatMap((one) => {
    if (one.kind === 'build') return BUILD.test(one.said) ? [] : [{ ...one, near: [] }]
    const { name, near } = knownName(one.kind, one.said)
    return name === null ? [{ ...one, near }] : []
  })
}

/** Which name does not exist, and which one may have been meant. */
export function sayUnknown({ option, kind, said, near }: Unknown, language: Language): string {
  const sentence = `${option}: ${WORDS[SENTENCES[kind]][language].replace('{said}', () => said)}`
  if (near.length > 0) return `${sentence} ${WORDS.meant[language].replace('{names}', listed(near, language))}`
  const all = SHORT[kind]
  return all === undefined ? sentence : `${sentence} ${WORDS.allOfThem[language].replace('{names}', all.join(', '))}`
}

/** A name in its usual spelling; one that does not exist stays as it is. */
export const spelt = (kind: NameKind, said: string): string => knownName(kind, said).name ?? said

const listed = (names: readonly string[], language: Language): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${WORDS.or[language]}${names.at(-1) ?? ''}`
