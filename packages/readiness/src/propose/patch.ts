import { CodeModule } from '../code/module.ts'
import type { Finding } from '../facts/finding.ts'

/** One replacement of whole physical lines. */
export interface Change {
  /** Line in the editor. */
  readonly line: number
  readonly before: string
  readonly after: string
}

/** The proposals of findings, each line once, in order; findings without a proposal give none. */
export function changesOf(findings: readonly Finding[]): Change[] {
  const changes = new Map<number, Change>()
  for (const { statementLine, statement, proposed } of findings)
    if (statementLine !== null && statement !== null && proposed !== null && !changes.has(statementLine))
      changes.set(statementLine, { line: statementLine, before: statement, after: proposed })
  return [...changes.values()].sort((a, b) => a.line - b.line)
}

/** A change to read and copy: old lines with `-`, new ones with `+`. */
export const diffOf = ({ before, after }: Change): string =>
  [...linesOf(before).map((line) => `-${line}`), ...linesOf(after).map((line) => `+${line}`)].join('\n')

/**
 * The text of a module with all proposals in it. Nothing else changes, line ends neither.
 * @param findings of this module
 */
export function applyProposals(source: string, findings: readonly Finding[]): string {
  const places = placesIn(source, changesOf(findings))
  return places.reduceRight((text, { start, end, after }) => text.slice(0, start) + after + text.slice(end), source)
}

const CONTEXT = 3

/**
 * A unified patch of the proposals for one module, against its text as stored, `Attribute` lines included.
 * Empty where there is nothing to change.
 */
export function modulePatch(name: string, source: string, findings: readonly Finding[]): string {
  const places = placesIn(source, changesOf(findings))
  if (places.length === 0) return ''
  const lines = linesOf(source)
  const hunks: string[] = []
  let shift = 0
  let index = 0
  while (index < places.length) {
    const first = places[index]
    if (first === undefined) break
    let last = index
    for (;;) {
      const here = places[last]
      const next = places[last + 1]
      if (here === undefined || next === undefined || next.first > here.first + here.count + 2 * CONTEXT) break
      last += 1
    }
    const from = Math.max(0, first.first - CONTEXT)
    const end = places[last]
    const to = Math.min(lines.length, (end?.first ?? 0) + (end?.count ?? 0) + CONTEXT)
    const body: string[] = []
    let at = from
    let added = 0
    for (const place of places.slice(index, last + 1)) {
      body.push(...lines.slice(at, place.first).map((line) => ` ${line}`))
      body.push(...lines.slice(place.first, place.first + place.count).map((line) => `-${line}`))
      const after = linesOf(place.after)
      body.push(...after.map((line) => `+${line}`))
      added += after.length - place.count
      at = place.first + place.count
    }
    body.push(...lines.slice(at, to).map((line) => ` ${line}`))
    hunks.push(`@@ -${from + 1},${to - from} +${from + 1 + shift},${to - from + added} @@`, ...body)
    shift += added
    index = last + 1
  }
  return [`--- a/${name}`, `+++ b/${name}`, ...hunks, ''].join('\n')
}

interface Place {
  readonly start: number
  readonly end: number
  /** Physical lines, from 0. */
  readonly first: number
  readonly count: number
  readonly after: string
}

/** Where the changes are in the stored text, whose lines the editor does not all show. */
function placesIn(source: string, changes: readonly Change[]): Place[] {
  if (changes.length === 0) return []
  const code = new CodeModule(source)
  return changes.flatMap(({ line, before, after }) => {
    const first = code.storedLine(line)
    const start = code.tokens.lines[first]
    if (start === undefined || !source.startsWith(before, start)) return []
    return [{ start, end: start + before.length, first, count: linesOf(before).length, after }]
  })
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/)
