import type { DomainResult } from '../domains/judge-domain.ts'
import type { ListFault } from '../endpoints/read-list.ts'
import type { Text } from '../endpoints/types.ts'
import type { Finding } from '../verdict/findings.ts'
import { DOMAIN_WORDS, FINDING_WORDS, LIST_FAULT_WORDS, LOOKUP_FAILED, OUTCOME_WORDS } from './words.ts'

type Language = keyof Text

/** A finding in one sentence: what, where, what to do. */
export const sayFinding = ({ code, host, port, seen, outcome }: Finding, language: Language): string =>
  filled(FINDING_WORDS[code][language], { host, port, seen, why: OUTCOME_WORDS[outcome][language] })

/** What a record of a domain says. */
export function sayDomain({ name, record, state, values, expected }: DomainResult, language: Language): string {
  const words = state === 'failed' ? LOOKUP_FAILED : DOMAIN_WORDS[record][state]
  return `${name}: ${filled(words[language], { found: (values ?? []).join(', '), expected })}`
}

/** Why a list cannot be used. */
export const sayListFault = ({ code, entry, value }: ListFault, language: Language): string =>
  filled(LIST_FAULT_WORDS[code][language], { entry: entry ?? '', value })

const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
