import { formatCount } from '@lotse/usage'
import type { FastifyRequest } from 'fastify'
import type { CustomerId } from '../platform/db/scope.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { receiveFiles as receive, type UploadLimits } from '../platform/files/receive-files.ts'
import { type ImportFile, shownPath } from './import-input.ts'
import { MAX_FILE_BYTES } from './unpack-archives.ts'

/** As many JSON pages as a tenant of 300,000 users has (usage.md §2), and some. */
export const MAX_FILES = 2000

const limits: UploadLimits = {
  maxFileBytes: MAX_FILE_BYTES,
  maxFiles: MAX_FILES,
  tooMany: {
    de: `Mehr als ${formatCount(MAX_FILES, 'de')} Dateien auf einmal. Teilen Sie sie auf mehrere Importe auf; gespeichert wurde nichts.`,
    en: `More than ${formatCount(MAX_FILES, 'en')} files at once. Split them into several imports; nothing was stored.`,
  },
}

export interface Arrived {
  readonly files: readonly ImportFile[]
  readonly monthFirst: boolean
}

/** Takes usage reports in, each with the folder it lay in. Problems: those of the platform's `receiveFiles`. */
export async function receiveFiles(
  request: FastifyRequest,
  store: FileStore,
  customerId: CustomerId,
): Promise<Arrived> {
  const { files, fields } = await receive(request, store, customerId, limits)
  return {
    files: files.map(({ sentAs, ...file }) => ({ ...file, path: shownPath(sentAs) })),
    monthFirst: fields.get('monthFirst') === 'true',
  }
}
