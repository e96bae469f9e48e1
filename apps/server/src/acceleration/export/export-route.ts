import { Readable } from 'node:stream'
import { type DeskExport, type DeskRow, deskExport, deskExportPath } from '@lotse/contract'
import { type SheetCell, SPREADSHEET_MEDIA_TYPE, writeSpreadsheet } from '@lotse/documents'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { permit } from '../../platform/access/allow.ts'
import { csvLines, csvStart } from '../../platform/csv.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Services } from '../../platform/services.ts'
import { mayReadDesk } from '../policy.ts'
import { readWholeDesk } from '../read-desk.ts'
import { deskColumns } from './columns.ts'

/** The whole filtered desk as a file, in the order and language of the page. */
export const deskExports: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  const options = { config: { policy: mayReadDesk, effect: 'read' as const } }

  server.get(`/api${deskExportPath('csv')}`, options, async (request, reply) => {
    permit(request, mayReadDesk, {}, 'read')
    const asked = parse(request)
    named(reply, services, 'csv', 'text/csv; charset=utf-8')
    return reply.send(Readable.from(csvPieces(readWholeDesk({ services }, asked), asked)))
  })

  server.get(`/api${deskExportPath('xlsx')}`, options, async (request, reply) => {
    permit(request, mayReadDesk, {}, 'read')
    const asked = parse(request)
    const bytes = await spreadsheetOf(readWholeDesk({ services }, asked), asked)
    return named(reply, services, 'xlsx', SPREADSHEET_MEDIA_TYPE).send(Buffer.from(bytes))
  })
}

type Batches = AsyncIterable<readonly DeskRow[]>

async function* csvPieces(batches: Batches, { language }: DeskExport): AsyncGenerator<string> {
  yield csvStart + csvLines([deskColumns.map(({ heading }) => heading[language])])
  for await (const rows of batches)
    yield csvLines(rows.map((row) => deskColumns.map(({ value }) => plain(value(row, language)))))
}

async function spreadsheetOf(batches: Batches, { language }: DeskExport): Promise<Uint8Array> {
  const rows: SheetCell[][] = []
  for await (const batch of batches)
    for (const row of batch) rows.push(deskColumns.map(({ value }) => value(row, language)))
  return writeSpreadsheet({
    name: language === 'de' ? 'Stillstand' : 'Stalls',
    columns: deskColumns.map(({ heading, width, format }) => ({
      heading: heading[language],
      width,
      ...(format !== undefined && { format }),
    })),
    rows,
  })
}

const plain = (cell: SheetCell): string | number | null => (typeof cell === 'object' && cell !== null ? cell.day : cell)

/** The file is called by its day, so that two of them can lie beside each other. */
function named(reply: FastifyReply, { clock }: Services, ending: string, mediaType: string): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', contentDisposition(`acceleration-${clock.today()}.${ending}`))
}

function parse({ query }: FastifyRequest): DeskExport {
  const asked = deskExport.safeParse(query)
  if (asked.success) return asked.data
  throw new Problem('input-not-valid', {
    detail: {
      de: 'Eine Angabe der Adresse ist unbekannt. Laden Sie die Datei von der Seite „Beschleunigung“ aus.',
      en: 'Something in the address is unknown. Take the file from the page “Acceleration”.',
    },
    errors: asked.error.issues.map(({ path, code }) => ({
      field: path.join('.'),
      code,
      message: { de: 'Dieser Wert ist hier unbekannt.', en: 'This value is unknown here.' },
    })),
  })
}
