import { declareEncoding, dropRange } from '../lint/fixes.ts'
import { atElement, atRange } from '../lint/spots.ts'
import type { Fix, Rule } from '../lint/types.ts'
import type { Damage } from '../reading/bytes.ts'
import type { OdtFile } from '../reading/read.ts'
import { nearestRepair } from '../reading/repair.ts'
import { childrenOf, type Element, type Range } from '../reading/tree.ts'
import { say, textRule } from './rule.ts'

const MSI_ERA: readonly string[] = [
  'Setting',
  'OptionState',
  'PIDKEY',
  'ARP',
  'LIS',
  'COMPANYNAME',
  'USERNAME',
  'DistributionPoint',
]

/** Rules on files that may be no configuration, or no XML at all. */
export const TEXT_RULES: readonly Rule[] = [
  textRule(
    'xml-not-well-formed',
    'error',
    [
      say(
        'The file is not well-formed XML: {reason}. Setup stops at once. Repair this place first; what else is found depends on it.',
        'Die Datei ist kein wohlgeformtes XML: {reason}. Das Setup bricht sofort ab. Zuerst diese Stelle reparieren; alles Weitere hängt davon ab.',
      ),
      say('The file is damaged and installs nothing.', 'Die Datei ist beschädigt und installiert nichts.'),
    ],
    ({ file }, report) => {
      const { damage } = file
      if (damage !== null)
        report(atRange({ start: damage.at, end: Math.min(damage.at + 1, file.text.length) }), {
          values: { reason: `bytes that do not fit the encoding: ${damage.promised}` },
          fix: declareOneByte(file, damage),
        })
      else if (file.fault !== null) {
        const repair = nearestRepair(file.text)
        const values = { what: file.fault.reason }
        const fix = repair === null ? null : { title: 'repair' as const, values, edits: [repair] }
        report(atRange(file.fault), { values: { reason: file.fault.reason }, fix })
      }
    },
  ),
  textRule(
    'encoding-mismatch',
    'error',
    [
      say(
        'The file declares the encoding {declared}, but it is {actual}. Setup may not read it, or read other characters. Declare {actual}.',
        'Die Datei gibt die Kodierung {declared} an, ist aber {actual}. Das Setup liest sie womöglich nicht oder liest andere Zeichen. {actual} angeben.',
      ),
      say(
        'The file may not be read as it was written.',
        'Die Datei wird womöglich nicht so gelesen, wie sie geschrieben wurde.',
      ),
    ],
    ({ file: { clash, text } }, report) => {
      if (clash === null) return
      const { declared, actual, marked } = clash
      report(atRange(declared.range), {
        severity: marked ? 'warning' : 'error',
        values: { declared: declared.name, actual },
        fix: declareEncoding(text, actual),
      })
    },
  ),
  textRule(
    'root-not-configuration',
    'error',
    [
      say(
        'The root element is {name}. Setup reads only Configuration, written exactly so.',
        'Das Wurzelelement heißt {name}. Das Setup liest nur Configuration, genau so geschrieben.',
      ),
      say('This file is no configuration of Office.', 'Diese Datei ist keine Konfiguration für Office.'),
    ],
    ({ file, root }, report) => {
      if (root === null || root.name === 'Configuration') return
      const same = root.name.toLowerCase() === 'configuration'
      report(atElement(root), {
        values: { name: root.name },
        fix: same ? renamed(root, 'Configuration', file.text) : null,
      })
    },
  ),
  textRule(
    'not-an-odt-file',
    'error',
    [
      say(
        'This is a Config.xml for Office of Windows Installer ({sign}). The Office Deployment Tool does not read it. Make a new configuration instead.',
        'Das ist eine Config.xml für Office mit Windows Installer ({sign}). Das Office-Bereitstellungstool liest sie nicht. Stattdessen eine neue Konfiguration anlegen.',
      ),
      say(
        'The file belongs to an Office generation that is installed in another way.',
        'Die Datei gehört zu einer Office-Generation, die anders installiert wird.',
      ),
    ],
    ({ root }, report) => {
      if (root === null || root.name !== 'Configuration') return
      const product = root.attributes.find(({ name }) => name === 'Product')
      const child = MSI_ERA.flatMap((name) => childrenOf(root, name))[0]
      const sign = product === undefined ? child?.name : 'Configuration/@Product'
      if (sign !== undefined) report(atElement(root), { values: { sign } })
    },
  ),
  textRule(
    'dtd-or-entity',
    'error',
    [
      say(
        'The file has a document type definition. A configuration never needs one, and it can make readers load foreign content. Remove it.',
        'Die Datei enthält eine Dokumenttypdefinition. Eine Konfiguration braucht nie eine, und sie kann Programme fremde Inhalte laden lassen. Entfernen.',
      ),
      say('The file holds something that attackers use.', 'Die Datei enthält etwas, das Angreifer nutzen.'),
    ],
    ({ file }, report) => {
      const range = documentTypeIn(file.text)
      if (range === null) return
      report(atRange(range), { fix: dropRange(range, 'DOCTYPE') })
    },
  ),
]

/**
 * The declaration that bytes beyond UTF-8 need, which mostly come from an editor of Windows; nothing where they mean no
 * character there, or the file is broken besides.
 */
function declareOneByte({ text, encoding, parsed }: OdtFile, { promised }: Damage): Fix | null {
  const reads = parsed !== null && encoding.name === 'windows-1252' && !/[\u0080-\u009f]/.test(text)
  return reads && promised.toLowerCase() === 'utf-8' ? declareEncoding(text, 'windows-1252') : null
}

/** A document type definition, which can only stand before the root; without its end, its beginning. */
function documentTypeIn(text: string): Range | null {
  let at = 0
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    if (end === null) break
    const next = text.indexOf(end, at)
    if (next < 0) return null
    at = next + end.length
  }
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return null
  const bracket = text.indexOf('[', at)
  const first = text.indexOf('>', at)
  const inside = bracket >= 0 && bracket < first ? text.indexOf(']', bracket) : at
  const close = inside < 0 ? -1 : text.indexOf('>', inside)
  return { start: at, end: close < 0 ? at + 9 : close + 1 }
}

/** Another name in the start tag and, where there is one, in the end tag. */
export function renamed(
  element: Element,
  name: string,
  text: string,
): {
  title: 'rename'
  values: { what: string; value: string }
  edits: { start: number; end: number; text: string }[]
} {
  const edits = [{ ...element.nameRange, text: name }]
  const closing = text.lastIndexOf('</', element.end - 1)
  if (element.closed === 'by-tag')
    edits.push({ start: closing + 2, end: closing + 2 + element.name.length, text: name })
  return { title: 'rename', values: { what: element.name, value: name }, edits }
}
