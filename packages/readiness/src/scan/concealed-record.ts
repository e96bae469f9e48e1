import { concealedPath } from './conceal.ts'
import type { ScanRecord } from './record.ts'

/** Kinds of references that name a file of the customer rather than a library. */
const FILES: ReadonlySet<string> = new Set(['project', 'workbook', 'template', 'object', 'database'])

/**
 * The record without the names of files: its own, those it refers to, and paths inside reasons and warnings. Code stays as it is
 * written. `reference` leads to the real name in the local log.
 */
export const concealedRecord = (record: ScanRecord, reference: string): ScanRecord => ({
  ...record,
  file: concealedPath(record.file),
  fileReference: reference,
  references: record.references.map((one) =>
    FILES.has(one.kind)
      ? {
          ...one,
          name: looksLikePath(one.name) ? concealedPath(one.name) : one.name,
          path: one.path === null ? null : concealedPath(one.path),
        }
      : one,
  ),
  reason: record.reason === null ? null : concealedRemark(record.reason, record.file),
  warnings: record.warnings.map((warning) => concealedRemark(warning, record.file)),
})

const concealedRemark = (
  remark: NonNullable<ScanRecord['reason']>,
  file: string,
): NonNullable<ScanRecord['reason']> => ({
  code: remark.code,
  values: Object.fromEntries(
    Object.entries(remark.values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll(file, concealedPath(file)) : value,
    ]),
  ),
})

const looksLikePath = (text: string): boolean => /[\\/]/.test(text) || /\.\w{2,5}$/.test(text)
