import type { VerifiedChain } from '@lotse/server'
import Table from 'cli-table3'
import pc from 'picocolors'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'

/** What `lotse audit verify --format json` prints. */
export interface AuditReport {
  readonly valid: boolean
  readonly events: number
  readonly chains: readonly VerifiedChain[]
}

export function auditReport(chains: readonly VerifiedChain[]): AuditReport {
  return {
    valid: chains.every(({ valid }) => valid),
    events: chains.reduce((sum, { events }) => sum + events, 0),
    chains,
  }
}

const WORDS = {
  chain: { en: 'Chain', de: 'Kette' },
  events: { en: 'Events', de: 'Ereignisse' },
  state: { en: 'State', de: 'Zustand' },
  organisation: { en: 'Organisation', de: 'Organisation' },
  whole: { en: 'whole', de: 'unversehrt' },
  broken: { en: 'broken at event', de: 'gebrochen bei Ereignis' },
  unnamed: { en: 'customer that is gone', de: 'nicht mehr vorhandener Kunde' },
} as const

/** Why a chain is broken, for people. */
const FAULTS: Readonly<Record<NonNullable<VerifiedChain['fault']>, Readonly<Record<Language, string>>>> = {
  number: { en: 'it is missing, or its number was changed', de: 'es fehlt, oder seine Nummer wurde geändert' },
  previous: {
    en: 'it does not follow the event before it',
    de: 'es schließt nicht an das vorige Ereignis an',
  },
  hash: { en: 'its content is not what was recorded', de: 'sein Inhalt ist nicht der festgehaltene' },
  columns: {
    en: 'a column says something else than the recorded content',
    de: 'eine Spalte sagt etwas anderes als der festgehaltene Inhalt',
  },
  head: {
    en: 'the end of the chain does not match: newest events were removed or added',
    de: 'das Ende der Kette passt nicht: neueste Ereignisse wurden entfernt oder hinzugefügt',
  },
}

/** The report as a table with one line a chain, and a sentence below it. */
export function chainsTable({ valid, events, chains }: AuditReport, language: Language): string {
  const head = [WORDS.chain[language], WORDS.events[language], WORDS.state[language]]
  const table = new Table({ head, style: { head: [], border: [] }, colAligns: ['left', 'right', 'left'] })
  for (const chain of chains) table.push([nameOf(chain, language), chain.events, stateOf(chain, language)])
  const broken = chains.filter((chain) => !chain.valid).length
  const summary = valid
    ? pc.green(allWhole(chains.length, events)[language])
    : pc.red(someBroken(broken, chains.length)[language])
  return `${table.toString()}\n${summary}`
}

function nameOf({ customerId, name }: VerifiedChain, language: Language): string {
  if (customerId === null) return WORDS.organisation[language]
  return safeText(name ?? `${WORDS.unnamed[language]} ${customerId}`)
}

function stateOf({ brokenAt, fault }: VerifiedChain, language: Language): string {
  if (fault === null) return pc.green(WORDS.whole[language])
  return pc.red(`${WORDS.broken[language]} ${brokenAt}: ${FAULTS[fault][language]}`)
}

const allWhole = (chains: number, events: number) => ({
  en: `Whole: ${chains} of ${chains} chains, ${events} events.`,
  de: `Unversehrt: ${chains} von ${chains} Ketten, ${events} Ereignisse.`,
})

const someBroken = (broken: number, chains: number) => ({
  en: `Broken: ${broken} of ${chains} chains. Compare with a backup, and find out who may write to the database.`,
  de: `Gebrochen: ${broken} von ${chains} Ketten. Vergleichen Sie mit einer Sicherung, und klären Sie, wer in die Datenbank schreiben darf.`,
})
