import { tagsOf } from '../../bytes/xml.ts'
import type { LinkFacts } from '../../facts/file-facts.ts'
import { withoutPasswords } from '../connection-text.ts'
import type { Relationship } from './relationships.ts'

const KINDS: Readonly<Record<string, LinkFacts['kind']>> = {
  attachedtemplate: 'template',
  externallinkpath: 'workbook',
  externallink: 'workbook',
  xlpathmissing: 'workbook',
  xlexternallinkpath: 'workbook',
  xllibrary: 'workbook',
  xlstartup: 'workbook',
  xlalternatestartup: 'workbook',
  oleobject: 'object',
  package: 'object',
  control: 'object',
  frame: 'object',
  subdocument: 'object',
  mailmergesource: 'connection',
  mailmergeheadersource: 'connection',
  recipientdata: 'connection',
}

/** What a relationship that leads outside reaches for; null for addresses that only people follow, and for pictures. */
export function linkOf({ type, target, external, from }: Relationship): LinkFacts | null {
  const kind = external ? KINDS[type] : undefined
  return kind === undefined ? null : { kind, target: withoutPasswords(target), where: from }
}

/** Connections of a workbook: what it asks databases, files and pages for (ECMA-376 part 1, 18.13). */
export function* connectionLinks(text: string, where: string): Generator<LinkFacts> {
  for (const { attributes } of tagsOf(text, 'connection', 'dbPr', 'webPr', 'textPr', 'olapPr')) {
    const { connection, sourceFile, odcFile, url, localConnection } = attributes
    for (const target of [connection, sourceFile, odcFile, url, localConnection])
      if (target) yield { kind: 'connection', target: withoutPasswords(target), where }
  }
}

/** Data source of a mail merge, which stands in the settings of a document. */
export function* mergeLinks(text: string, where: string): Generator<LinkFacts> {
  for (const { attributes } of tagsOf(text, 'connectString', 'udl'))
    if (attributes.val) yield { kind: 'connection', target: withoutPasswords(attributes.val), where }
}
