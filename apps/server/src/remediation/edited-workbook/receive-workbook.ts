import { buffer } from 'node:stream/consumers'
import { type WorkbookChoices, workbookChoices } from '@lotse/contract'
import { readWorkbook, type SheetRead, WorkbookFault } from '@lotse/documents'
import type { FastifyRequest } from 'fastify'
import type { CustomerId } from '../../platform/db/scope.ts'
import { receiveFiles, type UploadLimits } from '../../platform/files/receive-files.ts'
import { fieldProblem } from '../../platform/http/edge.ts'
import { atField } from '../../platform/http/problem.ts'
import type { Services } from '../../platform/services.ts'
import { FILE_FAULTS } from './words.ts'

/** An edited workbook as it arrived: its sheets, and what its sender chose. */
export interface ArrivedWorkbook {
  readonly fileName: string
  readonly sha256: string
  readonly sheets: readonly SheetRead[]
  readonly choices: WorkbookChoices
}

/** A workbook of 93 questions and 136 items has 80 kB; with notes and pictures of people a few more. */
const limits: UploadLimits = {
  maxFileBytes: 20 * 1024 * 1024,
  maxFiles: 1,
  // Every cell of a workbook, chosen one by one.
  maxFieldBytes: 200_000,
  tooMany: {
    de: 'Senden Sie eine Arbeitsmappe auf einmal; gespeichert wurde nichts.',
    en: 'Send one workbook at a time; nothing was stored.',
  },
}

/**
 * Takes an edited workbook in and reads it; its bytes are not kept. Problems: those of uploads, `input-not-valid` at
 * `files` for what is no workbook and at `choices`.
 */
export async function receiveWorkbook(
  request: FastifyRequest,
  { files: store }: Pick<Services, 'files'>,
  customerId: CustomerId,
): Promise<ArrivedWorkbook> {
  const { files, fields } = await receiveFiles(request, store, customerId, limits)
  const [file] = files
  if (file === undefined) throw new Error('an upload without a file was let through')
  try {
    const choices = workbookChoices.safeParse(parsed(fields.get('choices') ?? '{}'))
    if (!choices.success) throw fieldProblem(choices.error)
    const bytes = await buffer(await store.open(customerId, file.id))
    return { fileName: file.name, sha256: file.sha256, sheets: sheetsOf(bytes), choices: choices.data }
  } finally {
    await store.remove(customerId, file.id)
  }
}

function sheetsOf(bytes: Uint8Array): readonly SheetRead[] {
  try {
    return readWorkbook(bytes)
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error
    throw atField('input-not-valid', 'files', error.code, FILE_FAULTS[error.code])
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
