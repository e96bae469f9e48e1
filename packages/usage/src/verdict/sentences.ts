import type { Texts } from '../messages/texts.ts'
import type { BreakKind, ConfirmedState, NoGrowth, Qualifier } from './types.ts'

type Words = Texts[string]

/** The names of the confirmed states. */
export const STATE_NAMES: Readonly<Record<ConfirmedState, Words>> = {
  'insufficient-history': { en: 'too little history', de: 'zu wenig Verlauf' },
  growing: { en: 'growing', de: 'wächst' },
  'near-goal': { en: 'near the goal', de: 'nah am Ziel' },
  stalled: { en: 'stalled', de: 'Stillstand' },
  declining: { en: 'declining', de: 'rückläufig' },
  're-baselining': { en: 're-baselining', de: 'neue Ausgangsbasis' },
  stable: { en: 'stable', de: 'stabil' },
}

export const QUALIFIER_NAMES: Readonly<Record<Qualifier, Words>> = {
  reached: { en: 'goal reached', de: 'Ziel erreicht' },
  slipping: { en: 'slipping', de: 'gibt nach' },
}

/** One sentence per confirmed state. Braces are filled with formatted numbers and months. */
export const STATE_SENTENCES: Readonly<Record<ConfirmedState | Qualifier | 'lost' | 'pending', Words>> = {
  'insufficient-history': {
    en: '{active} of {entitled} people were active in {month} ({rate}); {why}.',
    de: 'Im {month} waren {active} von {entitled} Personen aktiv ({rate}); {why}.',
  },
  growing: {
    en: 'Use is growing: {growth}, {rate} in {month}; {missing} to {target}.',
    de: 'Die Nutzung wächst: {growth}, {rate} im {month}; bis {target} {missing}.',
  },
  'near-goal': {
    en: 'The goal is near: {rate} in {month}, {growth}; {missing} to {target}.',
    de: 'Das Ziel ist nah: {rate} im {month}, {growth}; bis {target} {missing}.',
  },
  stalled: {
    en: 'Use has stalled: {growth}, {rate} in {month}; {missing} to {target}.',
    de: 'Die Nutzung steht still: {growth}, {rate} im {month}; bis {target} {missing}.',
  },
  declining: {
    en: 'Use is declining: {growth}, {rate} in {month}; {missing} to {target}.',
    de: 'Die Nutzung geht zurück: {growth}, {rate} im {month}; bis {target} {missing}.',
  },
  're-baselining': {
    en: 'Many licences came or went, so use is judged anew: {active} of {entitled} people were active in {month} ({rate}); {missing} to {target}.',
    de: 'Viele Lizenzen sind hinzugekommen oder weggefallen, die Nutzung wird neu beurteilt: Im {month} waren {active} von {entitled} Personen aktiv ({rate}); bis {target} {missing}.',
  },
  stable: {
    en: 'Stable: {target} is reached and kept, {active} of {entitled} people were active in {month} ({rate}).',
    de: 'Stabil: {target} sind erreicht und gehalten, im {month} waren {active} von {entitled} Personen aktiv ({rate}).',
  },
  reached: {
    en: '{target} is reached: {active} of {entitled} people were active in {month} ({rate}). One more month confirms it.',
    de: '{target} sind erreicht: Im {month} waren {active} von {entitled} Personen aktiv ({rate}). Ein weiterer Monat bestätigt es.',
  },
  slipping: {
    en: 'Stable, but slipping: {rate} in {month}; {missing} to {target}.',
    de: 'Stabil, gibt aber nach: {rate} im {month}; bis {target} {missing}.',
  },
  lost: {
    en: 'The goal is lost: {rate} in {month}, {growth}; {missing} to {target}.',
    de: 'Das Ziel ist verloren: {rate} im {month}, {growth}; bis {target} {missing}.',
  },
  pending: {
    en: 'One more such month makes it: {pending}.',
    de: 'Noch ein solcher Monat, und es heißt: {pending}.',
  },
}

/** What is said first of a small tenant: people, not per cent. */
export const PEOPLE_FIRST: Readonly<Record<'one' | 'other', Words>> = {
  one: { en: '{active} of {entitled}, one more needed.', de: '{active} von {entitled}, eine Person fehlt.' },
  other: {
    en: '{active} of {entitled}, {count} more needed.',
    de: '{active} von {entitled}, {count} Personen fehlen.',
  },
}

/** Growth in the mode by which it was judged, and what it was measured on. */
export const GROWTH_WORDS: Readonly<Record<'points' | 'relative' | 'people' | 'bound' | 'cohort' | 'unknown', Words>> =
  {
    points: { en: '{points} points in three months', de: '{points} Punkte in drei Monaten' },
    relative: {
      en: '{percent} % against three months before ({points} points)',
      de: '{percent} % gegenüber drei Monaten zuvor ({points} Punkte)',
    },
    people: {
      en: '{people} active people in three months ({points} points)',
      de: '{people} aktive Personen in drei Monaten ({points} Punkte)',
    },
    bound: { en: 'at most {growth}', de: 'höchstens {growth}' },
    cohort: {
      en: '{growth} among the {count} people entitled all along',
      de: '{growth} unter den {count} Personen, die durchgehend berechtigt sind',
    },
    unknown: { en: 'growth is not known', de: 'das Wachstum ist nicht bekannt' },
  }

/** Why there is no verdict. */
export const WHY_UNKNOWN: Readonly<Record<NoGrowth | 'unconfirmed' | 'bound', Words>> = {
  'no-base': {
    en: 'a verdict needs the month three months before',
    de: 'ein Urteil braucht den Monat drei Monate davor',
  },
  'data-break': {
    en: 'figures of before a break in the data cannot be compared with it',
    de: 'Zahlen von vor einem Bruch in den Daten sind damit nicht vergleichbar',
  },
  'entitlement-step': {
    en: 'figures of before the change of licences cannot be compared with it',
    de: 'Zahlen von vor dem Lizenzwechsel sind damit nicht vergleichbar',
  },
  unconfirmed: {
    en: 'the first verdict waits for a second month',
    de: 'das erste Urteil wartet auf einen zweiten Monat',
  },
  bound: {
    en: 'three months before holidays hid work, so growth cannot be told',
    de: 'drei Monate davor haben Ferien die Nutzung verdeckt, das Wachstum lässt sich nicht sagen',
  },
}

export const BREAK_NAMES: Readonly<Record<BreakKind, Words>> = {
  'concealment-switched': {
    en: 'concealment of names was switched',
    de: 'die Anonymisierung der Namen wurde umgestellt',
  },
  'definition-changed': { en: 'the definition was changed', de: 'die Definition wurde geändert' },
  outage: { en: 'the report failed', de: 'der Bericht ist ausgefallen' },
  recomputed: { en: 'Microsoft computed the report anew', de: 'Microsoft hat den Bericht neu berechnet' },
}
