import type { Range } from './tree.ts'
import { isWellFormed } from './xml.ts'

export interface Repair extends Range {
  readonly text: string
}

interface Open extends Range {
  readonly name: string
}

interface Tag extends Open {
  readonly kind: 'opens' | 'closes' | 'alone'
}

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/y
/** What stands between these is no tag. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const
/** Each candidate is parsed once; behind the first few nobody would recognise what they meant. */
const MOST_CANDIDATES = 12

/**
 * The smallest edit after which a text is well-formed, where one tag is the reason: renamed, added or taken away; or one `&`
 * that should be `&amp;`. Null where no single edit helps.
 */
export function nearestRepair(text: string): Repair | null {
  const some = [...candidates(text).slice(0, MOST_CANDIDATES), ...bareAmpersand(text)]
  return some.find((one) => isWellFormed(text.slice(0, one.start) + one.text + text.slice(one.end))) ?? null
}

function bareAmpersand(text: string): Repair[] {
  const at = text.search(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i)
  // What looks like an entity was meant as one: nobody knows which.
  return at < 0 || /^&[\w.-]+;/.test(text.slice(at, at + 64)) ? [] : [insert(at + 1, 'amp;')]
}

/** The tags of a text up to the first that is none. */
function* tagsIn(text: string): Generator<Tag> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => text.startsWith(start, at))
    if (skipped !== undefined) {
      const end = text.indexOf(skipped[1], at + skipped[0].length)
      if (end < 0) return
      at = end + skipped[1].length
      continue
    }
    TAG.lastIndex = at
    const [whole, slash, name, rest] = TAG.exec(text) ?? []
    if (whole === undefined || name === undefined) return
    const kind = slash === '/' ? 'closes' : rest?.endsWith('/') ? 'alone' : 'opens'
    yield { name, start: at, end: at + whole.length, kind }
    at += whole.length
  }
}

/** What may help, the likeliest first. Tags are read tolerantly; only the first that does not fit is looked at. */
function candidates(text: string): Repair[] {
  const open: Open[] = []
  for (const tag of tagsIn(text)) {
    if (tag.kind === 'opens') open.push(tag)
    else if (tag.kind === 'alone') continue
    else if (open.at(-1)?.name === tag.name) open.pop()
    else return atWrongEnd(tag, open)
  }
  const last = open.at(-1)
  if (last === undefined) return []
  const end = text.trimEnd().length
  const closings = open.toReversed().map(({ name }) => `</${name}>`)
  return [insert(end, closings.join('')), selfClose(last), ...open.toReversed().map(selfClose)]
}

function atWrongEnd(tag: Open, open: readonly Open[]): Repair[] {
  const last = open.at(-1)
  const remove = { start: tag.start, end: tag.end, text: '' }
  if (last === undefined) return [remove]
  const rename = { start: tag.start, end: tag.end, text: `</${last.name}>` }
  const missing = insert(tag.start, `</${last.name}>`)
  const similar = last.name.toLowerCase() === tag.name.toLowerCase()
  const known = open.some(({ name }) => name === tag.name)
  return similar || !known ? [rename, remove, missing, selfClose(last)] : [missing, selfClose(last), remove, rename]
}

const insert = (at: number, text: string): Repair => ({ start: at, end: at, text })
const selfClose = ({ end }: Open): Repair => ({ start: end - 1, end, text: ' />' })
