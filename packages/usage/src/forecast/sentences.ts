import type { Texts } from '../messages/texts.ts'
import type { ForecastMethod } from './method.ts'
import type { Outlook } from './types.ts'

type Words = Texts[string]

/** What can be said about the month that reaches the goal. Braces are filled with formatted numbers and months. */
export const OUTLOOK_SENTENCES: Readonly<Record<Outlook, Words>> = {
  'too-early': {
    en: 'Too early for a forecast: {history}, four are needed; {points} points or {people} to {target}.',
    de: 'Zu früh für eine Prognose: {history}, nötig sind vier; bis {target} fehlen {points} Punkte oder {people}.',
  },
  reached: {
    en: 'The goal of {target} is reached in {until}; the forecast shows whether it holds.',
    de: 'Das Ziel von {target} ist im {until} erreicht; die Prognose zeigt, ob es hält.',
  },
  'very-uncertain': {
    en: 'Very uncertain, with {history} only: if nothing changes, {target} is reached {span}.',
    de: 'Sehr unsicher, weil erst {history} vorliegen: Ändert sich nichts, werden {target} {span} erreicht.',
  },
  dated: {
    en: 'If nothing changes, {target} is reached {span}; the middle course gets there in {middle}.',
    de: 'Ändert sich nichts, werden {target} {span} erreicht; der mittlere Verlauf schafft es im {middle}.',
  },
  'not-in-sight': {
    en: '{target} is not in sight at this pace: fewer than half of the possible courses reach it within {horizon} months.',
    de: '{target} sind bei diesem Tempo nicht in Sicht: Weniger als die Hälfte der möglichen Verläufe erreicht sie in {horizon} Monaten.',
  },
}

/** The span in which 80 % of the courses reach the goal, with both ends or an open one. */
export const SPAN_WORDS: Readonly<Record<'both' | 'open', Words>> = {
  both: { en: 'between {first} and {last}', de: 'zwischen {first} und {last}' },
  open: {
    en: 'in {first} at the earliest, perhaps not within {horizon} months',
    de: 'frühestens im {first}, vielleicht nicht innerhalb von {horizon} Monaten',
  },
}

export const PROBABILITY_SENTENCE: Words = {
  en: 'Reached within 3 months with {within3}, within 6 with {within6}, within 12 with {within12} probability.',
  de: 'Erreicht innerhalb von 3 Monaten mit {within3}, von 6 mit {within6}, von 12 mit {within12} Wahrscheinlichkeit.',
}

export const NEEDED_SENTENCES: Readonly<Record<'ahead' | 'passed', Words>> = {
  ahead: {
    en: 'To reach {target} by {by}, {points} points a month are needed: {people} more each month.',
    de: 'Um {target} bis {by} zu erreichen, braucht es {points} Punkte im Monat: jeden Monat {people} mehr.',
  },
  passed: {
    en: 'The planned month {by} has passed; {people} to {target}.',
    de: 'Der geplante Monat {by} ist vorbei; bis {target} {people}.',
  },
}

export const METHOD_WORDS: Readonly<Record<ForecastMethod, Words>> = {
  'damped-slope': { en: 'median slope, damped', de: 'mittlere Steigung, gedämpft' },
  'mean-of-four': {
    en: 'mean of no change, straight pace, damped trend and growth towards fixed ceilings',
    de: 'Mittel aus Stillstand, gleichem Tempo, gedämpftem Trend und Wachstum gegen feste Obergrenzen',
  },
  'no-change': { en: 'no change', de: 'Stillstand' },
}

export const METHOD_SENTENCES: Readonly<Record<'kept' | 'replaced', Words>> = {
  kept: { en: 'Method: {method}; {history} since {from}.', de: 'Methode: {method}; {history} seit {from}.' },
  replaced: {
    en: 'Method: {method}, because for this customer the usual one ({replaced}) was no better; {history} since {from}.',
    de: 'Methode: {method}, weil die übliche ({replaced}) bei diesem Kunden nicht besser war; {history} seit {from}.',
  },
}

export const SCORE_SENTENCES: Readonly<Record<'own' | 'pooled', Words>> = {
  own: {
    en: 'In {forecasts} for this customer the 80 % band held {held} of {of} months; one to three months ahead the forecast was {error} points off (no change: {noChange}, straight drift: {drift}).',
    de: 'In {forecasts} für diesen Kunden hielt das 80-%-Band {held} von {of} Monaten; ein bis drei Monate voraus lag die Prognose {error} Punkte daneben (Stillstand: {noChange}, gerade Fortschreibung: {drift}).',
  },
  pooled: {
    en: 'Not yet tried on this customer; elsewhere the error one to three months ahead was {mase} times the usual change of a month (no change: {maseNoChange}).',
    de: 'An diesem Kunden noch nicht erprobt; anderswo betrug der Fehler ein bis drei Monate voraus das {mase}-Fache der üblichen Änderung eines Monats (Stillstand: {maseNoChange}).',
  },
}

/** Counts: one is said otherwise than several. */
export const FORECAST_COUNTED: Readonly<
  Record<'history' | 'people' | 'missing' | 'forecasts', { readonly one: Words; readonly other: Words }>
> = {
  history: {
    one: { en: 'one closed month', de: 'ein abgeschlossener Monat' },
    other: { en: '{count} closed months', de: '{count} abgeschlossene Monate' },
  },
  forecasts: {
    one: { en: 'one earlier forecast', de: 'einer früheren Prognose' },
    other: { en: '{count} earlier forecasts', de: '{count} früheren Prognosen' },
  },
  people: { one: { en: 'one person', de: 'eine Person' }, other: { en: '{count} people', de: '{count} Personen' } },
  missing: {
    one: { en: 'one person is missing', de: 'fehlt eine Person' },
    other: { en: '{count} people are missing', de: 'fehlen {count} Personen' },
  },
}
