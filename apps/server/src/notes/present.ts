import type { FoundNote, LibraryNote, Note } from '@lotse/contract'
import type { NoteRecord } from './store.ts'

/** What leaves the server about a note, listed field by field. */
export function presentNote({ note: row, writerName, correctedBy, mentions }: NoteRecord): Note {
  return {
    id: row.id,
    customerId: row.customerId,
    engagementId: row.engagementId,
    category: row.category,
    text: row.text,
    structure: row.structure,
    nextAction: row.nextAction,
    nextActionDate: row.nextActionDate,
    nextActionOwner: row.nextActionOwner,
    nextUpdateOn: row.nextUpdateOn,
    taskId: row.taskId,
    tags: row.tags,
    escalated: row.escalated,
    mentions: mentions.map(({ id, name }) => ({ id, name })),
    writtenBy: { id: row.writtenBy, name: writerName },
    writtenAt: row.writtenAt.toISOString(),
    corrects: row.corrects,
    correctedBy,
  }
}

/** The same with what a search found in it. */
export function presentFound(
  record: NoteRecord,
  hits: { readonly found: string[]; readonly snippet: string } | null,
): FoundNote {
  return { ...presentNote(record), found: hits?.found ?? [], snippet: hits?.snippet ?? null }
}

/** The same among the notes of all customers. */
export function presentLibraryNote(
  record: NoteRecord,
  hits: { readonly found: string[]; readonly snippet: string } | null,
): LibraryNote {
  return { ...presentFound(record, hits), customerName: record.customerName, workload: record.workload }
}
