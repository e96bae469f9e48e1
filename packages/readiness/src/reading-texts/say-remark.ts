import type { Remark } from '../facts/file-facts.ts'
import { DAMAGES } from './damages.ts'
import { OUTCOMES } from './outcomes.ts'
import type { Text } from './text.ts'

const TEXTS: Readonly<Record<string, Text>> = { ...OUTCOMES, ...DAMAGES }
const UNKNOWN: Text = { en: 'Something is odd here ({code}).', de: 'Hier ist etwas auffällig ({code}).' }
/** Names in files can hold anything; what is no letter must not reach a terminal. */
const CONTROL = /\p{Cc}/gu

/** A reason or warning in a sentence, with the place where one is known. */
export function sayRemark({ code, values }: Remark, language: 'de' | 'en'): string {
  const known = Object.hasOwn(TEXTS, code) ? TEXTS[code] : undefined
  const all = known === undefined ? { ...values, code } : values
  const sentence = (known ?? UNKNOWN)[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => plain(all[name] ?? '?'))
  const { where } = values
  return where === undefined || where === '' ? sentence : `${sentence} (${plain(where)})`
}

const plain = (value: string | number): string => String(value).replaceAll(CONTROL, '·')
