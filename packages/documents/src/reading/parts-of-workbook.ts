import { WorkbookFault } from './fault.ts'
import { readXml } from './read-xml.ts'

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly xml: string }[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Days are counted from 1904 instead of 1900. */
  readonly since1904: boolean
}

/** The parts of a workbook, found as the file itself says where they are. @throws WorkbookFault */
export function partsOfWorkbook(parts: ReadonlyMap<string, string>): WorkbookParts {
  const path = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  const book = path === undefined ? undefined : parts.get(path)
  if (path === undefined || book === undefined || !/<(\w+:)?workbook[\s>]/.test(book))
    throw new WorkbookFault('other-format')
  const relations = relationsOf(parts, path)
  const named = (type: string): string | null =>
    parts.get(relations.find((relation) => relation.type === type)?.target ?? '') ?? null
  const sheets: { name: string; isHidden: boolean; xml: string }[] = []
  let since1904 = false
  readXml(book, {
    open: ({ name, attribute }) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = relations.find(({ id }) => id === attribute('id'))
      if (relation?.type !== 'worksheet') return
      const xml = parts.get(relation.target)
      if (xml === undefined) throw new WorkbookFault('damaged')
      sheets.push({ name: attribute('name') ?? '', isHidden: (attribute('state') ?? 'visible') !== 'visible', xml })
    },
  })
  if (sheets.length === 0) throw new WorkbookFault('damaged')
  return { sheets, sharedStrings: named('sharedStrings'), styles: named('styles'), since1904 }
}

interface Relation {
  readonly id: string
  /** The last word of its kind: `worksheet`. */
  readonly type: string
  /** Path from the top of the archive. */
  readonly target: string
}

function relationsOf(parts: ReadonlyMap<string, string>, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const xml = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  if (xml === undefined) return relations
  readXml(xml, {
    open: ({ name, attribute }) => {
      if (name !== 'Relationship') return
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      relations.push({ id: attribute('Id') ?? '', type, target: resolved(folder, attribute('Target') ?? '') })
    },
  })
  return relations
}

/** A target of a relation as a path from the top; `..` goes up. */
function resolved(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target : `${folder}${target}`
  const path: string[] = []
  for (const step of whole.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
