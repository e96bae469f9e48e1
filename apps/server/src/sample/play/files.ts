import { storeUpload } from '../../documents/store-upload.ts'
import { asDoer, type EventOf, type Stage } from './stage.ts'

/** A document as somebody would have uploaded it. */
export async function addDocument(stage: Stage, event: EventOf<'document'>): Promise<void> {
  const { name, type, audience, taskId, text } = event
  const { customerId, loading } = stage
  const bytes = Buffer.from(text)
  const mediaType = name.endsWith('.csv') ? 'text/csv' : name.endsWith('.xml') ? 'application/xml' : 'text/plain'
  const file = await loading.services.files.put(pieces(bytes), { customerId, name, mediaType, maxBytes: bytes.length })
  await storeUpload(asDoer(stage, event, `document-${name}`), {
    customerId,
    engagementId: stage.engagementOf.apps,
    about: { kind: type, audience, ...(taskId !== null && { attachedTo: 'task' as const, attachedId: taskId }) },
    files: [file],
  })
}

export async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
