import type { MultipartFile } from '@fastify/multipart'
import type { Localised } from '@lotse/contract'
import type { FastifyRequest } from 'fastify'
import type { CustomerId } from '../db/scope.ts'
import { Problem } from '../http/problem.ts'
import type { FileStore, StoredFile } from './file-store.ts'

/** Plain fields that may come between the files. */
const MAX_FIELDS = 10
const MAX_FIELD_BYTES = 1000

/** How much one upload may bring, and what is said when it brings more files. */
export interface UploadLimits {
  readonly maxFileBytes: number
  readonly maxFiles: number
  /** Of each plain field; 1,000 where nothing is said. */
  readonly maxFieldBytes?: number
  readonly tooMany: Localised
}

/** A file that arrived, with the name the sender gave it: with its folders, where it named any. */
interface ArrivedFile extends StoredFile {
  readonly sentAs: string
}

export interface Arrived {
  readonly files: readonly ArrivedFile[]
  /** The plain fields that came between the files, by name. */
  readonly fields: ReadonlyMap<string, string>
}

/**
 * Takes in the files of a multipart upload, one after another, as streams. When it rejects, nothing of the upload is
 * kept. Problems: `too-large`, `storage-full`, `body-not-readable`, `input-not-valid` where no file came.
 */
export async function receiveFiles(
  request: FastifyRequest,
  store: FileStore,
  customerId: CustomerId,
  limits: UploadLimits,
): Promise<Arrived> {
  if (!request.isMultipart()) throw notMultipart()
  const files: ArrivedFile[] = []
  const fields = new Map<string, string>()
  try {
    const { maxFiles, maxFileBytes, maxFieldBytes = MAX_FIELD_BYTES } = limits
    const bounds = {
      fields: MAX_FIELDS,
      fieldSize: maxFieldBytes,
      files: maxFiles,
      fileSize: maxFileBytes + 1,
      parts: maxFiles + MAX_FIELDS + 1,
    }
    for await (const part of request.parts({ limits: bounds, preservePath: true })) {
      if (part.type === 'file') files.push(await keep(part, store, customerId, maxFileBytes))
      else if (typeof part.value === 'string') fields.set(part.fieldname, part.value)
    }
    if (files.length === 0) throw noFile()
    return { files, fields }
  } catch (error) {
    for (const { id } of files) await store.remove(customerId, id)
    // Whoever is still sending reads the answer only after the last byte.
    request.raw.unpipe()
    request.raw.resume()
    throw uploadProblem(error, request, limits)
  }
}

async function keep(
  part: MultipartFile,
  store: FileStore,
  customerId: CustomerId,
  maxBytes: number,
): Promise<ArrivedFile> {
  try {
    const about = { customerId, name: part.filename, mediaType: part.mimetype, maxBytes }
    return { ...(await store.put(part.file, about)), sentAs: part.filename }
  } catch (error) {
    throw error === part.file.errored ? brokenUpload() : error
  }
}

function uploadProblem(error: unknown, request: FastifyRequest, { tooMany }: UploadLimits): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error
  const { FilesLimitError, PrematureCloseError } = request.server.multipartErrors
  if (error instanceof FilesLimitError) return new Problem('too-large', { detail: tooMany })
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

function brokenUpload(): Problem {
  return new Problem('body-not-readable', {
    detail: {
      de: 'Die Übertragung brach ab, bevor alle Dateien angekommen waren. Gespeichert wurde nichts; laden Sie sie noch einmal hoch.',
      en: 'The transfer ended before all files had arrived. Nothing was stored; upload them again.',
    },
  })
}
