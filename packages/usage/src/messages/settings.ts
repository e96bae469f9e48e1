import type { Texts } from './texts.ts'

/** What is wrong with settings that somebody typed. */
export const SETTING_FAULTS = {
  'setting-not-between': {
    en: '{setting}: {value} is not a number from {from} to {to}.',
    de: '{setting}: {value} ist keine Zahl von {from} bis {to}.',
  },
  'setting-not-whole-between': {
    en: '{setting}: {value} is not a whole number from {from} to {to}.',
    de: '{setting}: {value} ist keine ganze Zahl von {from} bis {to}.',
  },
  'setting-not-quiet-months': {
    en: '{setting}: quiet months are at most six numbers from 1 to 12, got {value}.',
    de: '{setting}: Stille Monate sind höchstens sechs Zahlen von 1 bis 12, angegeben ist {value}.',
  },
  'setting-window-any-only': {
    en: '{setting}: a window of 28 days is known for any platform only, every other figure covers 30 days. Choose 30, or 28 with any platform.',
    de: '{setting}: Ein Fenster von 28 Tagen gibt es nur für alle Plattformen, jede andere Zahl umfasst 30 Tage. Wählen Sie 30, oder 28 mit allen Plattformen.',
  },
  'setting-below-other': {
    en: '{setting} must not be below {other}: a state would be left and entered again every month.',
    de: '{setting} darf nicht unter {other} liegen: Ein Zustand würde jeden Monat verlassen und wieder betreten.',
  },
  'setting-above-other': {
    en: '{setting} must not be above {other}: a state would be left and entered again every month.',
    de: '{setting} darf nicht über {other} liegen: Ein Zustand würde jeden Monat verlassen und wieder betreten.',
  },
} as const satisfies Texts
