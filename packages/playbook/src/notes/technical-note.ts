import { type IsoDate, isIsoDate } from '@lotse/calendar'
import { type ConcernKindId, concernKindIds, concernKinds } from '../vocabulary/note-parts.ts'
import { type TechnicalStatusId, technicalStatuses, technicalStatusIds } from '../vocabulary/note-status.ts'

/** A technical note in its parts (engagement.md §6). */
export type TechnicalNote = {
  /** Workloads as the prefix names them: M365APPS, CORE, INTUNE. */
  readonly prefixes: readonly string[]
  readonly status: TechnicalStatusId | null
  readonly summary: string
  readonly nextAction: string
  readonly nextActionDate: IsoDate | null
  readonly concerns: readonly TechnicalConcern[]
}

export type TechnicalConcern = {
  readonly kind: ConcernKindId
  readonly text: string
  readonly insightId: string | null
}

/** What older systems called a workload, in capitals without blanks. */
const ALIASES: Readonly<Record<string, string>> = {
  OPP: 'M365APPS',
  MICROSOFT365APPS: 'M365APPS',
  OFFICE365PROPLUS: 'M365APPS',
  APPS: 'M365APPS',
}

const PREFIX = /^\s*\[([^\]\n]{1,100})\]/
const PART =
  /^\s*\**(STATUS|STAND|SUMMARY|ZUSAMMENFASSUNG|NEXT ACTIONS?|N(?:Ä|AE)CHSTER SCHRITT|CONCERNS?|BEDENKEN)\**\s*:\**[ \t]*/i

type PartName = 'status' | 'summary' | 'nextAction' | 'concerns'
const PART_NAMES: readonly (readonly [RegExp, PartName])[] = [
  [/^sta/i, 'status'],
  [/^(sum|zus)/i, 'summary'],
  [/^n/i, 'nextAction'],
  [/^(con|bed)/i, 'concerns'],
]

/**
 * Takes a technical note apart that was written as text, here or in an older system. Null where the text does not begin
 * with a prefix in brackets. What stands under no heading belongs to the summary; no word is lost.
 */
export function parseTechnicalNote(text: string): TechnicalNote | null {
  const prefix = PREFIX.exec(text)
  const prefixes = prefixesIn(prefix?.[1] ?? '')
  if (prefix === null || prefixes.length === 0) return null
  const parts: Record<PartName, string[]> = { status: [], summary: [], nextAction: [], concerns: [] }
  let current: PartName = 'summary'
  for (const line of text.slice(prefix[0].length).split('\n')) {
    const heading = PART.exec(line)
    if (heading) current = PART_NAMES.find(([pattern]) => pattern.test(heading[1] ?? ''))?.[1] ?? current
    parts[current].push(heading ? line.slice(heading[0].length) : line)
  }
  const written = (name: PartName) => parts[name].join('\n').trim()
  const status = statusIn(written('status'))
  const unknown = status === null ? written('status') : ''
  return {
    prefixes,
    status,
    summary: [unknown, written('summary')].filter((part) => part !== '').join('\n'),
    ...nextActionIn(written('nextAction')),
    concerns: concernsIn(parts.concerns),
  }
}

/** The same note as text, the way it is handed to other systems. Read again, it is the same note. */
export function printTechnicalNote(note: TechnicalNote): string {
  const { prefixes, status, summary, nextAction, nextActionDate, concerns } = note
  const next = [nextAction, nextActionDate && `(${nextActionDate})`].filter(Boolean).join(' ')
  return [
    `[${prefixes.join('+')}]`,
    ...(status === null ? [] : [`STATUS: ${technicalStatuses[status].label.en}`]),
    `SUMMARY: ${summary}`,
    ...(next === '' ? [] : [`NEXT ACTION: ${next}`]),
    ...(concerns.length === 0 ? [] : ['CONCERNS:', ...concerns.map(concernLine)]),
  ].join('\n')
}

/** The workloads between the brackets; unknown ones stay as they are written. */
export function prefixesIn(bracket: string): string[] {
  const names = bracket.split(/[+,;/&]/).map((name) => name.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  return [...new Set(names.filter((name) => /^[A-Z0-9]{2,20}$/.test(name)).map((name) => ALIASES[name] ?? name))].slice(
    0,
    10,
  )
}

const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}]/gu, '')

function statusIn(words: string): TechnicalStatusId | null {
  const said = plain(words)
  const names = (id: TechnicalStatusId) =>
    [id, technicalStatuses[id].label.de, technicalStatuses[id].label.en].map(plain)
  return technicalStatusIds.find((id) => names(id).includes(said)) ?? null
}

function nextActionIn(words: string): Pick<TechnicalNote, 'nextAction' | 'nextActionDate'> {
  const iso = /\(?\b(\d{4}-\d{2}-\d{2})\b\)?/.exec(words)
  const german = /\(?\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b\)?/.exec(words)
  const day = iso?.[1] ?? (german && `${german[3]}-${two(german[2])}-${two(german[1])}`)
  if (!day || !isIsoDate(day)) return { nextAction: words, nextActionDate: null }
  const nextAction = words
    .replace((iso ?? german)?.[0] ?? '', '')
    .replace(/[\s,·–-]+$/, '')
    .trim()
  return { nextAction, nextActionDate: day }
}

const two = (digits: string | undefined) => String(digits).padStart(2, '0')

const CONCERN = /^\s*(?:[-*•]\s*)?([\p{L} ,-]{3,60}?)\s*(?:\[([^\]]{1,100})\])?\s*:\s*(.+)$/u

function concernsIn(lines: readonly string[]): TechnicalConcern[] {
  const concerns: TechnicalConcern[] = []
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const [, name = '', insight, words = ''] = CONCERN.exec(line) ?? []
    const kind = concernKindIds.find((id) =>
      [id, concernKinds[id].label.de, concernKinds[id].label.en].map(plain).includes(plain(name)),
    )
    concerns.push(
      kind === undefined
        ? { kind: 'business', text: line.trim().replace(/^[-*•]\s*/, ''), insightId: null }
        : { kind, text: words.trim(), insightId: insight ?? null },
    )
  }
  return concerns
}

function concernLine({ kind, text, insightId }: TechnicalConcern): string {
  return `- ${concernKinds[kind].label.en}${insightId === null ? '' : ` [${insightId}]`}: ${text.replace(/\s*\n\s*/g, ' ')}`
}
