import type { FastifyRequest } from 'fastify'
import type { CustomerId } from '../platform/db/scope.ts'
import type { FileStore, StoredFile } from '../platform/files/file-store.ts'
import { receiveFiles as receive, type UploadLimits } from '../platform/files/receive-files.ts'

/** Four years of months, and some. */
export const MAX_FILES = 50

const limits: UploadLimits = {
  /** A report of 300,000 users is about 52 MB (usage.md §9.7). */
  maxFileBytes: 300 * 1024 * 1024,
  maxFiles: MAX_FILES,
  tooMany: {
    de: `Mehr als ${MAX_FILES} Dateien auf einmal. Teilen Sie sie auf mehrere Importe auf; gespeichert wurde nichts.`,
    en: `More than ${MAX_FILES} files at once. Split them into several imports; nothing was stored.`,
  },
}

export interface Arrived {
  readonly files: readonly StoredFile[]
  readonly monthFirst: boolean
}

/** Takes usage reports in. Problems: those of the platform's `receiveFiles`. */
export async function receiveFiles(
  request: FastifyRequest,
  store: FileStore,
  customerId: CustomerId,
): Promise<Arrived> {
  const { files, fields } = await receive(request, store, customerId, limits)
  return { files, monthFirst: fields.get('monthFirst') === 'true' }
}
