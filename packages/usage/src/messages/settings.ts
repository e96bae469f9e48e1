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
  'setting-below-other': {
    en: '{setting} must not be below {other}: a state would be left and entered again every month.',
    de: '{setting} darf nicht unter {other} liegen: Ein Zustand würde jeden Monat verlassen und wieder betreten.',
  },
  'setting-above-other': {
    en: '{setting} must not be above {other}: a state would be left and entered again every month.',
    de: '{setting} darf nicht über {other} liegen: Ein Zustand würde jeden Monat verlassen und wieder betreten.',
  },
} as const satisfies Texts
