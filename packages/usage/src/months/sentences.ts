import type { Texts } from '../messages/texts.ts'
import type { Denominator, Numerator } from '../settings.ts'
import type { VerdictState } from './types.ts'

type Words = Texts[string]

/** One sentence per state. Braces are filled with formatted numbers and months. */
export const VERDICT_SENTENCES: Readonly<Record<VerdictState, Words>> = {
  'insufficient-history': {
    en: '{active} of {entitled} people were active in {month} ({rate}); a verdict needs the month three months before and is first possible for {first}.',
    de: 'Im {month} waren {active} von {entitled} Personen aktiv ({rate}); ein Urteil braucht den Monat drei Monate davor und ist frühestens für {first} möglich.',
  },
  growing: {
    en: 'Use is growing: {points} points in three months, {rate} in {month}; {missing} to {target}, at this pace {months}.',
    de: 'Die Nutzung wächst: {points} Punkte in drei Monaten, {rate} im {month}; bis {target} {missing}, bei diesem Tempo noch {months}.',
  },
  'near-goal': {
    en: 'The goal is near: {rate} in {month}, {points} points in three months; {missing} to {target}.',
    de: 'Das Ziel ist nah: {rate} im {month}, {points} Punkte in drei Monaten; bis {target} {missing}.',
  },
  stalled: {
    en: 'Since {base} hardly any users have been added: {points} points in three months, {rate} in {month}; {missing} to {target}.',
    de: 'Seit {base} kommen kaum noch Benutzer hinzu: {points} Punkte in drei Monaten, {rate} im {month}; bis {target} {missing}.',
  },
  declining: {
    en: 'Use has been declining since {base}: {points} points in three months, {rate} in {month}; {missing} to {target}.',
    de: 'Seit {base} geht die Nutzung zurück: {points} Punkte in drei Monaten, {rate} im {month}; bis {target} {missing}.',
  },
  stable: {
    en: 'The goal of {target} is reached: {active} of {entitled} people were active in {month} ({rate}).',
    de: 'Das Ziel von {target} ist erreicht: Im {month} waren {active} von {entitled} Personen aktiv ({rate}).',
  },
}

/** People that are missing, and months that it takes: one is said otherwise than several. */
export const COUNTED: Readonly<Record<'missing' | 'months', { readonly one: Words; readonly other: Words }>> = {
  missing: {
    one: { en: 'one person is missing', de: 'fehlt eine Person' },
    other: { en: '{count} people are missing', de: 'fehlen {count} Personen' },
  },
  months: {
    one: { en: 'one month', de: 'ein Monat' },
    other: { en: '{count} months', de: '{count} Monate' },
  },
}

/** The parts of a figure's definition in words. */
export const DEFINITION_WORDS: {
  readonly figure: Words
  readonly of: Words
  readonly readOnDay: Words
  readonly days: Words
  readonly unknown: Words
  readonly numerators: Readonly<Record<Numerator, Words>>
  readonly denominators: Readonly<Record<Denominator, Words>>
} = {
  figure: {
    en: 'MAU {month} = {rate} ({active} of {entitled}; {numerator}; {denominator}; {from}–{to}; read {read})',
    de: 'MAU {month} = {rate} ({active} von {entitled}; {numerator}; {denominator}; {from}–{to}; gelesen {read})',
  },
  of: { en: 'of', de: 'von' },
  readOnDay: { en: 'read', de: 'gelesen' },
  days: { en: 'days', de: 'Tage' },
  unknown: { en: 'unknown', de: 'unbekannt' },
  numerators: {
    desktopCore: { en: 'core apps on Windows or Mac', de: 'Kern-Apps unter Windows oder Mac' },
    desktop: {
      en: 'any app on Windows or Mac, Teams included',
      de: 'beliebige App unter Windows oder Mac, auch Teams',
    },
    any: { en: 'any app on any platform', de: 'beliebige App auf beliebiger Plattform' },
  },
  denominators: {
    entitledByPlan: { en: 'entitled by plan', de: 'durch Plan berechtigt' },
    reportRows: { en: 'rows of the report', de: 'Zeilen des Berichts' },
    assigned: { en: 'units assigned to people', de: 'an Personen zugewiesene Einheiten' },
    activated: {
      en: 'people who ever activated: retention, not adoption',
      de: 'Personen, die je aktiviert haben: Bindung, nicht Verbreitung',
    },
    paidUnits: { en: 'paid units', de: 'bezahlte Einheiten' },
  },
}
