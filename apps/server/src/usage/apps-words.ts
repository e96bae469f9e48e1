import type { Month } from '@lotse/calendar'
import { type App, formatCount, formatMonth } from '@lotse/usage'

/** What is said of apps. */

/** Microsoft's names; no language translates them. */
export const appName: Readonly<Record<App, string>> = {
  outlook: 'Outlook',
  word: 'Word',
  excel: 'Excel',
  powerPoint: 'PowerPoint',
  oneNote: 'OneNote',
  teams: 'Teams',
}

interface BusiestApp {
  readonly app: string
  readonly people: string
  readonly month: Month
  /** Per cent of the active people who work without Windows and Mac. */
  readonly share: number
  readonly without: number
}

/** "Im Oktober 2026 ist Excel mit 412 Personen die meistgenutzte App; 31 % der Aktiven arbeiten nur im Browser oder mobil." */
export function busiestApp({ app, people, month, share, without }: BusiestApp, language: 'de' | 'en'): string {
  const when = formatMonth(month, language)
  const part =
    without === 0
      ? { de: 'niemand arbeitet nur im Browser oder mobil', en: 'nobody works in the browser or mobile only' }
      : {
          de: `${percent(share, 'de')} der Aktiven arbeiten nur im Browser oder mobil`,
          en: `${percent(share, 'en')} of the active people work in the browser or mobile only`,
        }
  return {
    de: `Im ${when} ist ${app} mit ${people} Personen die meistgenutzte App; ${part.de}.`,
    en: `In ${when} ${app} is the most used app with ${people} people; ${part.en}.`,
  }[language]
}

/** What is more than nothing never reads as nothing. */
const percent = (share: number, language: 'de' | 'en'): string =>
  share < 1 ? (language === 'de' ? 'unter 1 %' : 'under 1 %') : `${formatCount(Math.round(share), language)} %`
