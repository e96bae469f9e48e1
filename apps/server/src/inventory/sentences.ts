import { daysBetween, type IsoDate } from '@lotse/calendar'
import type { InventoryFindings, Localised } from '@lotse/contract'
import { DEFAULT_INVENTORY_SETTINGS } from '@lotse/inventory'
import { formatCount, formatDay, type Language } from '@lotse/usage'

/** What the inventories show, in words: the findings at the top of the page. All counts come from the findings. */

type Sentence = InventoryFindings['sentences'][number]

/** What the sentences are made of. */
export interface Facts
  extends Pick<
    InventoryFindings,
    'asOf' | 'takenTo' | 'devices' | 'support' | 'silent' | 'doubles' | 'shared' | 'changes' | 'beside'
  > {
  /** Devices with the Microsoft 365 Apps, and those of which nobody knows whether they have them. */
  readonly apps: number
  readonly unclear: number
  /** From this share of active people on, in per cent, the goal is reached. */
  readonly targetRate: number
}

/** From this distance between installed and active the installer is not what is missing. */
const FAR_APART_POINTS = 20

/** The sentences that apply, the most urgent first. */
export function sentencesOf(facts: Facts): Sentence[] {
  return [
    ...besideSentence(facts),
    ...installedSentence(facts),
    ...oldSentence(facts),
    ...supportSentence(facts),
    ...endedSentence(facts),
    ...systemSentence(facts),
    ...changesSentence(facts),
    ...notLookedAtSentence(facts),
    ...doubtSentence(facts),
  ]
}

function besideSentence(facts: Facts): Sentence[] {
  const { beside, targetRate } = facts
  if (beside === null || beside.people === 0) return []
  if (!beside.covered) return partlyKnownSentence(beside)
  const { people, installed, active, installedNotActive } = beside
  const distance = ((installed - active) * 100) / people
  const reached = active * 100 >= targetRate * people
  const apart = !reached && distance >= FAR_APART_POINTS
  const numbers = (language: Language) => ({
    installed: percent(installed, people, language),
    active: percent(active, people, language),
    idle: formatCount(installedNotActive, language),
  })
  const de = numbers('de')
  const en = numbers('en')
  if (apart)
    return sentence(
      'installed-not-used',
      'bad',
      `${de.installed} installiert, ${de.active} aktiv: nicht stabil. ${de.idle} Personen haben die Apps und nutzen sie nicht; hier helfen Anmeldung und Schulung, nicht die Verteilung.`,
      `${en.installed} installed, ${en.active} active: not stable. ${en.idle} people have the apps and do not use them; sign-in and training help here, not the installer.`,
    )
  return sentence(
    'installed-beside-active',
    reached ? 'good' : 'quiet',
    `${de.installed} der Personen im Nutzungsbericht haben die Apps auf einem Gerät, ${de.active} sind aktiv; ${de.idle} haben sie und nutzen sie nicht.`,
    `${en.installed} of the people in the usage report have the apps on a device, ${en.active} are active; ${en.idle} have them and do not use them.`,
  )
}

/** Of people on no device, or on one nobody looked into, it is unknown whether the apps are installed: that is no share. */
function partlyKnownSentence(beside: NonNullable<Facts['beside']>): Sentence[] {
  const { people, installed, installedNotActive, notTold } = beside
  const n = (count: number, language: Language): string => formatCount(count, language)
  return sentence(
    'installed-partly-known',
    'quiet',
    `Von ${n(people - notTold, 'de')} der ${n(people, 'de')} Personen im Nutzungsbericht ist bekannt, was installiert ist: ${n(installed, 'de')} haben die Apps, ${n(installedNotActive, 'de')} davon nutzen sie nicht. Über die anderen ${n(notTold, 'de')} sagt kein Inventar etwas.`,
    `Of ${n(people - notTold, 'en')} of the ${n(people, 'en')} people in the usage report it is known what is installed: ${n(installed, 'en')} have the apps, ${n(installedNotActive, 'en')} of them do not use them. No inventory tells anything about the other ${n(notTold, 'en')}.`,
  )
}

/** Devices nobody looked into are no part of the share: unknown is not "no". */
function installedSentence({ devices, apps, unclear }: Facts): Sentence[] {
  const known = devices - unclear
  if (known === 0) return []
  const part = (language: Language) => `${formatCount(apps, language)}`
  const de = unclear === 0 ? 'Geräten' : 'Geräten, deren Office bekannt ist,'
  const en = unclear === 0 ? 'devices' : 'devices whose Office is known'
  return sentence(
    'installed',
    'quiet',
    `Auf ${part('de')} von ${formatCount(known, 'de')} ${de} sind die Microsoft 365 Apps (${percent(apps, known, 'de')}).`,
    `The Microsoft 365 Apps are on ${part('en')} of ${formatCount(known, 'en')} ${en} (${percent(apps, known, 'en')}).`,
  )
}

/** Figures of a long time ago are told as such. */
function oldSentence({ asOf, takenTo }: Facts): Sentence[] {
  const age = daysBetween(takenTo, asOf)
  if (age <= DEFAULT_INVENTORY_SETTINGS.currentDays) return []
  return sentence(
    'old',
    'warn',
    `Das neueste Inventar ist vom ${formatDay(takenTo, 'de', true)}, also ${formatCount(age, 'de')} Tage alt. Importieren Sie ein neues, bevor Sie damit planen.`,
    `The newest inventory is of ${formatDay(takenTo, 'en', true)}, ${formatCount(age, 'en')} days ago. Import a new one before you plan with it.`,
  )
}

function supportSentence({ support }: Facts): Sentence[] {
  const { withOffice, supported, ended, unknown } = support
  if (withOffice === 0) return []
  const tone = ended > 0 ? 'warn' : unknown > 0 ? 'quiet' : 'good'
  return sentence(
    'support',
    tone,
    `${percent(supported, withOffice, 'de')} der ${formatCount(withOffice, 'de')} Geräte mit Office laufen mit unterstütztem Build und Kanal; ${formatCount(ended, 'de')} nicht mehr${unknown > 0 ? `, bei ${formatCount(unknown, 'de')} ist es unbekannt` : ''}.`,
    `${percent(supported, withOffice, 'en')} of the ${formatCount(withOffice, 'en')} devices with Office run a supported build and channel; ${formatCount(ended, 'en')} no longer do${unknown > 0 ? `, for ${formatCount(unknown, 'en')} it is unknown` : ''}.`,
  )
}

/** The largest group that is not supported any more. */
function endedSentence({ support }: Facts): Sentence[] {
  const [worst] = support.groups
  if (worst === undefined || worst.status !== 'ended') return []
  const ended = (day: IsoDate | null, language: Language): string =>
    day === null
      ? ''
      : language === 'de'
        ? ` (Ende ${formatDay(day, 'de', true)})`
        : ` (ended ${formatDay(day, 'en', true)})`
  return sentence(
    'still-on',
    'bad',
    `Am meisten zu tun: ${worst.label.de} auf ${formatCount(worst.devices, 'de')} Geräten${ended(worst.endsOn, 'de')}.`,
    `Most left to do: ${worst.label.en} on ${formatCount(worst.devices, 'en')} devices${ended(worst.endsOn, 'en')}.`,
  )
}

function systemSentence({ support: { endedSystems } }: Facts): Sentence[] {
  const devices = endedSystems.reduce((sum, one) => sum + one.devices, 0)
  if (devices === 0) return []
  const list = (language: Language): string => endedSystems.map(({ label }) => label[language]).join(', ')
  return sentence(
    'ended-systems',
    'warn',
    `${formatCount(devices, 'de')} Geräte haben ein System, auf dem die Apps nicht mehr unterstützt werden: ${list('de')}.`,
    `${formatCount(devices, 'en')} devices have a system on which the apps are not supported any more: ${list('en')}.`,
  )
}

function changesSentence({ changes }: Facts): Sentence[] {
  if (changes === null) return []
  const { from, added, gone, gainedApps, lostApps } = changes
  const n = (count: number, language: Language): string => formatCount(count, language)
  return sentence(
    'changes',
    lostApps > gainedApps ? 'warn' : 'quiet',
    `Seit dem ${formatDay(from, 'de', true)}: ${n(added, 'de')} Geräte kamen dazu, ${n(gone, 'de')} fehlen; ${n(gainedApps, 'de')} bekamen die Apps, ${n(lostApps, 'de')} verloren sie.`,
    `Since ${formatDay(from, 'en', true)}: ${n(added, 'en')} devices came, ${n(gone, 'en')} are missing; ${n(gainedApps, 'en')} got the apps, ${n(lostApps, 'en')} lost them.`,
  )
}

function notLookedAtSentence({ support: { notLookedAt } }: Facts): Sentence[] {
  if (notLookedAt === 0) return []
  return sentence(
    'not-looked-at',
    'quiet',
    `Bei ${formatCount(notLookedAt, 'de')} Geräten sagt kein Inventar, ob Office da ist. Das heißt unbekannt, nicht „kein Office“.`,
    `For ${formatCount(notLookedAt, 'en')} devices no inventory says whether Office is there. That is unknown, not “no Office”.`,
  )
}

/** Only what is there is told: where no device names its last contact, nobody knows which are silent. */
function doubtSentence({ silent, doubles, shared }: Facts): Sentence[] {
  const several = shared.reduce((sum, { devices }) => sum + devices, 0)
  const parts = (language: Language): string[] => {
    const words = DOUBTS[language]
    return [
      ...(silent.silent > 0 ? [words.silent(formatCount(silent.silent, language), silent.limitDays)] : []),
      ...(doubles.total > 0 ? [words.doubles(formatCount(doubles.total, language))] : []),
      ...(several > 0 ? [words.shared(formatCount(several, language))] : []),
    ]
  }
  const de = parts('de')
  return de.length === 0 ? [] : sentence('doubt', 'quiet', `${de.join(', ')}.`, `${parts('en').join(', ')}.`)
}

interface Doubts {
  readonly silent: (devices: string, days: number) => string
  readonly doubles: (names: string) => string
  readonly shared: (devices: string) => string
}

const DOUBTS: Readonly<Record<Language, Doubts>> = {
  de: {
    silent: (devices, days) => `${devices} Geräte haben sich seit über ${days} Tagen nicht gemeldet`,
    doubles: (names) => `${names} Namen oder Seriennummern kommen mehrfach vor`,
    shared: (devices) => `${devices} Geräte werden gemeinsam genutzt oder sind virtuell`,
  },
  en: {
    silent: (devices, days) => `${devices} devices have been silent for more than ${days} days`,
    doubles: (names) => `${names} names or serial numbers occur several times`,
    shared: (devices) => `${devices} devices are shared or virtual`,
  },
}

const sentence = (code: string, tone: Sentence['tone'], de: string, en: string): Sentence[] => [
  { code, tone, words: { de, en } satisfies Localised },
]

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }

/** Whole per cent, rounded down: 99.9 % is not all of them. Something is never shown as 0 %. */
function percent(part: number, whole: number, language: Language): string {
  if (part > 0 && part * 100 < whole) return language === 'de' ? 'unter 1 %' : 'less than 1%'
  const style: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 0 }
  return new Intl.NumberFormat(LOCALES[language], style).format(Math.floor((part * 100) / whole) / 100)
}
