import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { CustomerId } from '../platform/db/scope.ts'
import type { FileStore, StoredFile } from '../platform/files/file-store.ts'
import { Problem } from '../platform/http/problem.ts'

/** A report of 300,000 users is about 52 MB (usage.md §9.7). */
const MAX_FILE_BYTES = 300 * 1024 * 1024
/** Four years of months, and some. */
export const MAX_FILES = 50

export interface Arrived {
  readonly files: readonly StoredFile[]
  readonly monthFirst: boolean
}

/**
 * Takes in the files of a multipart upload, one after another, as streams. When it rejects, nothing of the upload is
 * kept. Problems: `too-large`, `storage-full`, `body-not-readable`, `input-not-valid` where no file came.
 */
export async function receiveFiles(
  request: FastifyRequest,
  store: FileStore,
  customerId: CustomerId,
): Promise<Arrived> {
  if (!request.isMultipart()) throw notMultipart()
  const files: StoredFile[] = []
  let monthFirst = false
  try {
    const limits = { files: MAX_FILES, fileSize: MAX_FILE_BYTES + 1, fields: 10, fieldSize: 1000 }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') files.push(await keep(part, store, customerId))
      else if (part.fieldname === 'monthFirst') monthFirst = part.value === 'true'
    }
    if (files.length === 0) throw noFile()
    return { files, monthFirst }
  } catch (error) {
    for (const { id } of files) await store.remove(customerId, id)
    // Whoever is still sending reads the answer only after the last byte.
    request.raw.unpipe()
    request.raw.resume()
    throw uploadProblem(error, request)
  }
}

async function keep(part: MultipartFile, store: FileStore, customerId: CustomerId): Promise<StoredFile> {
  try {
    return await store.put(part.file, {
      customerId,
      name: part.filename,
      mediaType: part.mimetype,
      maxBytes: MAX_FILE_BYTES,
    })
  } catch (error) {
    throw error === part.file.errored ? brokenUpload() : error
  }
}

function uploadProblem(error: unknown, request: FastifyRequest): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error
  const { FilesLimitError, PrematureCloseError } = request.server.multipartErrors
  if (error instanceof FilesLimitError) return tooManyFiles()
  const isBroken = error instanceof PrematureCloseError || /multipart|part header|boundary/i.test(error.message)
  return isBroken ? brokenUpload() : error
}

function notMultipart(): Problem {
  return new Problem('body-not-readable', {
    detail: {
      de: 'Senden Sie die Dateien als multipart/form-data.',
      en: 'Send the files as multipart/form-data.',
    },
  })
}

function noFile(): Problem {
  const message = { de: 'Wählen Sie mindestens eine Datei.', en: 'Choose at least one file.' }
  return new Problem('input-not-valid', { detail: message, errors: [{ field: 'files', code: 'missing', message }] })
}

function tooManyFiles(): Problem {
  return new Problem('too-large', {
    detail: {
      de: `Mehr als ${MAX_FILES} Dateien auf einmal. Teilen Sie sie auf mehrere Importe auf; gespeichert wurde nichts.`,
      en: `More than ${MAX_FILES} files at once. Split them into several imports; nothing was stored.`,
    },
  })
}

function brokenUpload(): Problem {
  return new Problem('body-not-readable', {
    detail: {
      de: 'Die Übertragung brach ab, bevor alle Dateien angekommen waren. Gespeichert wurde nichts; laden Sie sie noch einmal hoch.',
      en: 'The transfer ended before all files had arrived. Nothing was stored; upload them again.',
    },
  })
}
