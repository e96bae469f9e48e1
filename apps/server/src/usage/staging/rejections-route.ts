import { PassThrough, type Readable } from 'node:stream'
import { type Rejection, readPage } from '@lotse/usage'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../../platform/access/allow.ts'
import { csvLines, csvStart } from '../../platform/csv.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { notFound } from '../../platform/http/problem.ts'
import { languageOf } from '../../platform/http/request-context.ts'
import type { Services } from '../../platform/services.ts'
import { sourcesOf } from '../bundle-pages.ts'
import type { ImportFile } from '../import-input.ts'
import { tenantPlace } from '../place.ts'
import { mayDownloadFile } from '../policy.ts'
import { inBothLanguages, thisFile, thisImport } from '../texts.ts'
import { findStaged } from './store.ts'

const path = '/api/customers/:customerId/tenants/:tenantId/usage/staged-imports/:importId/rejections.csv'

const rest = z.object({ importId: z.uuid().lowercase() })
const query = z.object({ file: z.uuid().lowercase() })

const headings = {
  de: ['Datei', 'Zeile', 'Grund'],
  en: ['file', 'line', 'reason'],
} as const

/** Every rejected row of one file of an import, with line and reason: the file is read again, so the list is never cut. */
export const rejectionsDownload: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayDownloadFile, effect: 'read' } }, async (request, reply) => {
    const place = tenantPlace(request.params)
    permit(request, mayDownloadFile, place, 'read')
    const { importId } = idsFrom(rest, request.params, thisImport)
    const { file: key } = idsFrom(query, request.query, thisFile)
    const staged = await services.database.transaction({ customer: place.customerId }, (tx) =>
      findStaged(tx, { ...place, importId }),
    )
    if (staged === null) throw notFound(thisImport)
    const file = staged.files.find(({ id }) => id === key)
    if (file === undefined || staged.state === 'cancelled' || staged.state === 'expired') throw notFound(thisFile)
    const language = languageOf(request)
    const words = (rejection: Rejection): string => inBothLanguages(rejection)[language]
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition(`${file.name} ${importId.slice(-4)}.csv`))
      .send(linesOf(services, file, staged.monthFirst, headings[language], words))
  })
}

function idsFrom<T>(shape: z.ZodType<T>, from: unknown, what: Parameters<typeof notFound>[0]): T {
  const found = shape.safeParse(from)
  if (!found.success) throw notFound(what)
  return found.data
}

/** Writes line by line while the file is read; what goes wrong on the way ends the download as broken. */
function linesOf(
  { files, clock }: Services,
  file: ImportFile,
  monthFirst: boolean,
  heading: readonly string[],
  words: (rejection: Rejection) => string,
): Readable {
  const lines = new PassThrough()
  lines.write(csvStart + csvLines([heading]))
  const read = async (): Promise<void> => {
    for await (const { name, bytes } of sourcesOf({ files, customerId: file.customerId }, file)) {
      await readPage(bytes, {
        name,
        asOf: clock.today(),
        monthFirstDatesConfirmed: monthFirst,
        onRejection: (rejection) => lines.write(csvLines([[name, rejection.line, words(rejection)]])),
      })
    }
    lines.end()
  }
  read().catch((error: unknown) => lines.destroy(error instanceof Error ? error : new Error(String(error))))
  return lines
}
