import type { Month } from '@lotse/calendar'
import type { Localised, SegmentAttribute } from '@lotse/contract'
import {
  type Decomposition,
  type Funnel,
  formatCount,
  formatMonth,
  formatPoints,
  type Language,
  type Remedy,
  type SegmentTable,
  type UsageSettings,
} from '@lotse/usage'
import type { NoPeople } from './newest-month.ts'
import type { Coverage, Stages } from './stages.ts'

/** What segments, funnel and decomposition say in one sentence each, in both languages. */

const both = (say: (language: Language) => string): Localised => ({ de: say('de'), en: say('en') })

const REMEDIES: Readonly<Record<Remedy, Localised>> = {
  deploy: { de: 'Am meisten hilft jetzt die Verteilung.', en: 'What helps most now is deployment.' },
  'sign-in': { de: 'Am meisten hilft jetzt die Anmeldung in den Apps.', en: 'What helps most now is signing in.' },
  train: { de: 'Am meisten hilft jetzt Schulung und Begleitung.', en: 'What helps most now is training.' },
}

/** "Of 1,250 entitled people 1,100 have the Apps installed, 900 have activated them, 671 are active." */
export function funnelSentence({ entitled, installed, activated, active, remedy }: Funnel): Localised {
  return both((language) => {
    const n = (count: number): string => formatCount(count, language)
    const steps =
      language === 'de'
        ? [
            installed === null ? null : `haben ${n(installed)} die Apps installiert`,
            activated === null ? null : `haben ${n(activated)} sie aktiviert`,
            `sind ${n(active)} aktiv`,
          ]
        : [
            installed === null ? null : `${n(installed)} have the Apps installed`,
            activated === null ? null : `${n(activated)} have activated them`,
            `${n(active)} are active`,
          ]
    const told = steps.filter((step) => step !== null).join(', ')
    const whole =
      language === 'de' ? `Von ${n(entitled)} Berechtigten ${told}.` : `Of ${n(entitled)} entitled people ${told}.`
    return remedy === null ? whole : `${whole} ${REMEDIES[remedy][language]}`
  })
}

const NO_PEOPLE: Readonly<Record<NoPeople, Localised>> = {
  'no-reports': {
    de: 'Es gibt noch keinen abgeschlossenen Monat mit einem brauchbaren Bericht.',
    en: 'There is no closed month with a usable report yet.',
  },
  'names-concealed': {
    de: 'Im neuesten Bericht sind Namen verborgen, darum lässt sich niemand Abteilung, Verzeichnis oder Geräten zuordnen. Alle Summen gelten.',
    en: 'Names are concealed in the newest report, so nobody can be matched with departments, directory or devices. All totals hold.',
  },
  'no-people': {
    de: 'Zum neuesten Bericht sind keine Personen verschlüsselt aufbewahrt: Er kam, bevor Lotse das tat, oder er ist zu alt. Importieren Sie ihn noch einmal.',
    en: 'No keys of people are kept with the newest report: it came before Lotse did so, or it is too old. Import it again.',
  },
}

export const whyNoPeople = (why: NoPeople): Localised => NO_PEOPLE[why]

export function whyNoSegments(why: NoPeople | 'no-directory'): Localised {
  if (why !== 'no-directory') return NO_PEOPLE[why]
  return {
    de: 'Es ist kein Verzeichnis bekannt, das sagt, wer wohin gehört. Verbinden Sie den Tenant oder importieren Sie die Benutzerliste.',
    en: 'No directory is known that says who belongs where. Connect the tenant or import the list of users.',
  }
}

export const concealedStages: Localised = {
  de: 'Namen sind verborgen: Installation und Aktivierung lassen sich den Personen des Berichts nicht zuordnen.',
  en: 'Names are concealed: installation and activation cannot be matched with the people of the report.',
}

/** Why a stage is not known, and what to do about it. */
export function stageRemarks({ inventory, activations, people }: Stages): Localised[] {
  return [
    ...remarksOf(inventory, people, {
      missing: {
        de: 'Installiert ist unbekannt: Es gibt kein Geräteinventar.',
        en: 'Installed is unknown: there is no inventory of devices.',
      },
      partly: {
        de: 'Installiert ist unbekannt: Das Inventar nennt nur {told} von {people} Personen.',
        en: 'Installed is unknown: the inventory names only {told} of {people} people.',
      },
    }),
    ...remarksOf(activations, people, {
      missing: {
        de: 'Aktiviert ist unbekannt: Es gibt keinen Aktivierungsbericht mit Namen in der Nähe dieses Monats.',
        en: 'Activated is unknown: there is no activation report with names near this month.',
      },
      partly: {
        de: 'Aktiviert ist unbekannt: Der Aktivierungsbericht nennt nur {told} von {people} Personen.',
        en: 'Activated is unknown: the activation report names only {told} of {people} people.',
      },
    }),
  ]
}

function remarksOf(
  coverage: Coverage,
  people: number,
  words: { readonly missing: Localised; readonly partly: Localised },
): Localised[] {
  if (coverage === null) return [words.missing]
  if (coverage.counts) return []
  return [
    both((language) =>
      words.partly[language]
        .replace('{told}', formatCount(coverage.told, language))
        .replace('{people}', formatCount(people, language)),
    ),
  ]
}

const ATTRIBUTES: Readonly<Record<SegmentAttribute, Localised>> = {
  department: { de: 'Abteilung', en: 'department' },
  office: { de: 'Büro', en: 'office' },
  city: { de: 'Ort', en: 'city' },
  country: { de: 'Land', en: 'country' },
  usageLocation: { de: 'Nutzungsstandort', en: 'usage location' },
}

/** Where most people are missing: the first sentence of the page, and what the table means. */
export function segmentsSentence(
  { rows, total }: SegmentTable,
  attribute: SegmentAttribute,
  { targetRate }: Pick<UsageSettings, 'targetRate'>,
): Localised {
  const [first] = rows
  return both((language) => {
    const n = (count: number): string => formatCount(count, language)
    const de = language === 'de'
    if (first === undefined)
      return de ? 'Alle Segmente sind zu klein, um sie zu zeigen.' : 'All segments are too small to be shown.'
    if (first.missing === 0)
      return de
        ? `In keinem gezeigten Segment fehlen Personen bis ${n(targetRate)} %.`
        : `In no segment that is shown people are missing to ${n(targetRate)} %.`
    const name = first.segment ?? (de ? 'ohne Angabe' : 'no value')
    const share = n(Math.round(first.shareOfDeficit ?? 100))
    return de
      ? `Nach ${ATTRIBUTES[attribute].de} fehlen die meisten in „${name}“: ${n(first.missing)} Personen bis ${n(targetRate)} %, das sind ${share} % aller, die in Segmenten fehlen. Im Tenant fehlen ${n(total.missing)}.`
      : `By ${ATTRIBUTES[attribute].en} most people are missing in “${name}”: ${n(first.missing)} to ${n(targetRate)} %, which is ${share} % of all that segments lack. The tenant lacks ${n(total.missing)}.`
  })
}

/** "+1.2 points since July 2026: +1.2 by behaviour, …" */
export function decompositionSentence(
  { change, behaviour, joiners, leavers }: Decomposition,
  { month, base }: { readonly month: Month; readonly base: Month },
): Localised {
  return both((language) => {
    const p = ({ tenths }: { readonly tenths: number }): string =>
      formatPoints(tenths / 10, Number.NEGATIVE_INFINITY, language)
    const n = (count: number): string => formatCount(count, language)
    const [from, to] = [formatMonth(base, language), formatMonth(month, language)]
    return language === 'de'
      ? `${from} bis ${to}: ${p(change)} Punkte; ${p(behaviour)} durch Verhalten, ${p(joiners)} durch ${n(joiners.people)} Neue, ${p(leavers)} durch ${n(leavers.people)} Ausgeschiedene.`
      : `${from} to ${to}: ${p(change)} points; ${p(behaviour)} by behaviour, ${p(joiners)} by ${n(joiners.people)} joiners, ${p(leavers)} by ${n(leavers.people)} leavers.`
  })
}

const NO_DECOMPOSITION = {
  'no-months': NO_PEOPLE['no-reports'],
  'no-base': {
    de: 'Der Monat drei Monate zuvor fehlt; darum lässt sich die Änderung nicht zerlegen.',
    en: 'The month three months before is missing, so the change cannot be taken apart.',
  },
  'other-definition': {
    de: 'Drei Monate zuvor galt ein anderer Nenner; über diesen Wechsel wird nicht verglichen.',
    en: 'Three months before, another denominator held; nothing is compared across that.',
  },
  'other-window': {
    de: 'Die Kennzahl zählt die letzten 28 Tage, Personen werden über 30 Tage verfolgt; darum lässt sich die Änderung nicht zerlegen.',
    en: 'The figure counts the last 28 days, people are followed over 30; so the change cannot be taken apart.',
  },
  'no-cohort': {
    de: 'Die Personen beider Monate lassen sich nicht vergleichen: Namen sind verborgen oder nicht aufbewahrt, oder der Nenner zählt keine Personen.',
    en: 'The people of both months cannot be compared: names are concealed or not kept, or the denominator counts no people.',
  },
} as const satisfies Record<string, Localised>

export const noDecomposition = (why: keyof typeof NO_DECOMPOSITION): Localised => NO_DECOMPOSITION[why]
