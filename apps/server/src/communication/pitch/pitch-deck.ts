import { dayInWords } from '@lotse/assessment'
import type { IsoDate, Month } from '@lotse/calendar'
import type { Language } from '@lotse/contract'
import type { Slide, Slides } from '@lotse/documents'
import { usersNeeded } from '@lotse/usage'
import type { PitchFacts, PitchMoves } from './pitch-facts.ts'
import { PITCH_WORDS } from './pitch-words.ts'

/** Rows that a slide has room for. */
const ROWS = 9

/**
 * The pitch in the customer's language. Every figure is one of the facts, with the day it is of; a slide without facts is left
 * out, and nothing is promised about price (acm.md §1, §8). With `moves` it tells first what happened since.
 */
export function pitchDeck(facts: PitchFacts): Slides {
  const { customerName, language, today, moves } = facts
  const words = PITCH_WORDS[language]
  const day = dayInWords(today, language)
  return {
    title: words.title(customerName),
    subtitle: moves === null ? words.subtitle(day) : words.restart(day),
    language,
    footer: words.footer(customerName, day),
    slides: [
      ...movesSlide(facts),
      ...whySlide(facts),
      ...versionsSlide(facts),
      ...findingsSlide(facts),
      ...standingSlide(facts),
      ...ringsSlides(facts),
      ...decisionsSlides(facts),
      ...objectionsSlides(facts),
    ],
  }
}

function whySlide({ why, language }: PitchFacts): Slide[] {
  if (why === null) return []
  const words = PITCH_WORDS[language]
  const lines = why.split(/\r?\n/).filter((line) => line.trim() !== '')
  return [{ title: words.why, lead: words.whyLead, body: [{ kind: 'list', items: lines }] }]
}

function versionsSlide({ inventory, language }: PitchFacts): Slide[] {
  if (inventory === null || inventory.support.groups.length === 0) return []
  const words = PITCH_WORDS[language]
  const { groups, sources } = inventory.support
  const shown = groups.slice(0, ROWS)
  const rest = groups.slice(ROWS).reduce((sum, { devices }) => sum + devices, 0)
  return [
    {
      title: words.versions,
      lead: words.versionsLead(count(inventory.devices, language), dayInWords(inventory.takenTo, language)),
      body: [
        {
          kind: 'table',
          columns: words.versionColumns.map((heading, index) => ({ heading, share: [5, 1.4, 6][index] ?? 1 })),
          rows: [
            ...shown.map(({ label, devices, reason }) => [label[language], count(devices, language), reason[language]]),
            ...(rest > 0 ? [[words.more(count(groups.length - ROWS, language)), count(rest, language), '']] : []),
          ],
        },
      ],
      notes: sources
        .map(({ title, checkedAt }) => `${title}, ${dayInWords(checkedAt as IsoDate, language)}`)
        .join('\n'),
    },
  ]
}

function findingsSlide({ inventory, language }: PitchFacts): Slide[] {
  const told = (inventory?.sentences ?? []).filter(({ tone }) => tone === 'bad' || tone === 'warn')
  if (inventory === null || told.length === 0) return []
  const words = PITCH_WORDS[language]
  return [
    {
      title: words.findings,
      lead: words.findingsLead(dayInWords(inventory.takenTo, language)),
      body: [{ kind: 'list', items: told.slice(0, 6).map((one) => one.words[language]) }],
    },
  ]
}

function standingSlide({ usage, targetRate, language }: PitchFacts): Slide[] {
  if (usage === null) return []
  const words = PITCH_WORDS[language]
  const { month, rate, active, entitled, missing, growth } = usage
  const target = percent(targetRate, language)
  return [
    {
      title: words.standing,
      lead: words.standingLead(monthInWords(month, language)),
      body: [
        {
          kind: 'table',
          columns: words.standingColumns.map((heading) => ({ heading, share: 1 })),
          rows: [
            [words.share, percent(rate, language), target],
            [
              words.people,
              `${count(active, language)} / ${count(entitled, language)}`,
              `${count(usersNeeded(entitled, { targetRate }), language)} / ${count(entitled, language)}`,
            ],
          ],
        },
        {
          kind: 'list',
          items: [
            missing > 0 ? words.gap(count(missing, language), target) : words.reached(target),
            ...(growth === null ? [] : [words.growth(signed(growth, language))]),
          ],
        },
      ],
    },
  ]
}

function movesSlide({ moves, usage, language }: PitchFacts): Slide[] {
  if (moves === null) return []
  const { moved, moves: title } = PITCH_WORDS[language]
  const { since, before } = moves
  const counted = (['messagesSent', 'trainingsHeld', 'decided', 'settledObjections'] as const).flatMap((what) =>
    moves[what] === 0 ? [] : [moved[NAMES[what]](count(moves[what], language))],
  )
  const items = [
    ...(before === null || usage === null || before.month === usage.month
      ? []
      : [
          moved.usage(
            percent(before.rate, language),
            monthInWords(before.month, language),
            percent(usage.rate, language),
          ),
        ]),
    ...counted,
  ]
  return items.length === 0 ? [] : [{ title: title(dayInWords(since, language)), body: [{ kind: 'list', items }] }]
}

const NAMES = {
  messagesSent: 'messages',
  trainingsHeld: 'trainings',
  decided: 'decisions',
  settledObjections: 'objections',
} as const satisfies Partial<Record<keyof PitchMoves, string>>

function ringsSlides({ rings, language }: PitchFacts): Slide[] {
  const words = PITCH_WORDS[language]
  return tables(words.rings, language, {
    columns: words.ringColumns.map((heading, index) => ({ heading, share: [3, 1, 2][index] ?? 1 })),
    rows: rings.map(({ name, people, day }) => [
      name,
      people === null ? '' : count(people, language),
      dayInWords(day, language),
    ]),
  })
}

function decisionsSlides({ decisions, language }: PitchFacts): Slide[] {
  const words = PITCH_WORDS[language]
  return tables(words.decisions, language, {
    columns: words.decisionColumns.map((heading, index) => ({ heading, share: [4, 5, 2][index] ?? 1 })),
    rows: decisions.map(({ title, outcome, decidedOn }) => [
      short(title),
      short(outcome ?? ''),
      decidedOn === null ? '' : dayInWords(decidedOn, language),
    ]),
  })
}

function objectionsSlides({ objections, language }: PitchFacts): Slide[] {
  const words = PITCH_WORDS[language]
  return tables(words.objections, language, {
    columns: words.objectionColumns.map((heading, index) => ({ heading, share: [4, 6, 1.4][index] ?? 1 })),
    rows: objections.map(({ said, answer, settled }) => [
      short(said),
      answer === null ? words.open : short(answer),
      words.settled[settled],
    ]),
  })
}

interface Table {
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
}

/** A table on as many slides as its rows need; none without rows. */
function tables(title: string, language: Language, { columns, rows }: Table): Slide[] {
  const parts = Math.ceil(rows.length / ROWS)
  return Array.from({ length: parts }, (_, part) => ({
    title: parts === 1 ? title : PITCH_WORDS[language].continued(title, part + 1, parts),
    body: [{ kind: 'table', columns, rows: rows.slice(part * ROWS, (part + 1) * ROWS) }],
  }))
}

/** Two lines of a table; whoever wants all of it finds it in the register. */
const short = (text: string): string => (text.length <= 150 ? text : `${text.slice(0, 149).trimEnd()}…`)

const locale = (language: Language) => (language === 'de' ? 'de-DE' : 'en-GB')
const count = (value: number, language: Language) => new Intl.NumberFormat(locale(language)).format(value)
const percent = (value: number, language: Language) =>
  new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)
const signed = (value: number, language: Language) =>
  new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value)
const monthInWords = (month: Month, language: Language) =>
  new Intl.DateTimeFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
