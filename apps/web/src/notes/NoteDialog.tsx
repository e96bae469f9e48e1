import type { DraftContent, Note, NoteDraft } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../app/api.ts'
import { useSelf } from '../app/session.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useEngagement, usePlaybookHere } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { type DraftPlace, draftBehind, readMirror } from './draft-mirror.ts'
import { NoteForm } from './NoteForm.tsx'
import { emptyNote, fromDraft, type NoteValues, valuesOf } from './note-values.ts'

interface Props {
  /** The note that a new one corrects: it begins with its words and stands beside it afterwards. */
  readonly corrects?: Note
  /** The task the note belongs to. */
  readonly taskId?: string
  /** A draft to go on with; absent: the latest of this place, where there is one. */
  readonly draft?: NoteDraft
  readonly onClose: () => void
}

/** The prefix that technical notes give the workloads of Lotse (engagement.md §6). */
const prefixes = { apps: 'M365APPS', core: 'CORE' } as const

/**
 * Writes a note or a correction. What is typed is a draft of one's own until it is published; opened again, the dialog
 * goes on with the latest draft of the same place.
 */
export function NoteDialog({ corrects, taskId, draft: wanted, onClose }: Props) {
  const self = useSelf()
  const place = usePlace()
  const { workload } = useEngagement()
  const { tasks } = usePlaybookHere()
  const drafts = useQuery(api.notes.drafts.queryOptions({ input: {}, staleTime: 0 }))
  const surroundings = useQuery(api.notes.surroundings.queryOptions({ input: place }))
  const [fresh, setFresh] = useState(0)
  const [chosen, setChosen] = useState<NoteDraft | undefined>(wanted)
  const { error } = surroundings
  useEffect(() => {
    if (error === null) return
    reportProblem(error)
    onClose()
  }, [error, onClose])
  // What was kept before may be older than the draft: going on with it would make two of one.
  const areDraftsKnown = drafts.isFetchedAfterMount || drafts.fetchStatus === 'paused'
  if (self === null || !areDraftsKnown || surroundings.data === undefined) return null
  const about = chosen ?? wanted
  const correctsId = corrects?.id ?? about?.corrects ?? null
  const at: DraftPlace = {
    personId: self.id,
    engagementId: place.engagementId,
    taskId: about?.taskId ?? taskId ?? null,
    corrects: correctsId,
  }
  const here = (drafts.data ?? []).filter(
    (one) => one.engagementId === at.engagementId && one.taskId === at.taskId && one.corrects === at.corrects,
  )
  const writable = surroundings.data.writable.filter((category) => category !== 'intent')
  const role = tasks.find(({ id }) => id === at.taskId)?.role
  // Somebody with several roles writes as the role of the task: the manager's tasks get no technical note unasked.
  const technical = role !== undefined && role !== 'FM' && writable.includes('technicalEnablement')
  const category =
    corrects?.category ??
    about?.content.category ??
    (technical ? 'technicalEnablement' : (writable[0] ?? 'engagementManagement'))
  const empty = emptyNote(category, self.name, prefixes[workload])
  const original = corrects ? valuesOf(corrects, empty) : empty
  return (
    <Begun
      key={`${chosen?.id ?? 'latest'} ${fresh}`}
      at={at}
      original={original}
      here={here}
      {...(chosen && { chosen })}
      isFresh={fresh > 0}
      categories={correctsId === null ? writable : [category]}
      knownTags={surroundings.data.tags.map(({ tag }) => tag)}
      onChoose={setChosen}
      onFresh={() => {
        setChosen(undefined)
        setFresh(fresh + 1)
      }}
      onClose={onClose}
    />
  )
}

interface BegunProps {
  readonly at: DraftPlace
  readonly original: NoteValues
  readonly here: readonly NoteDraft[]
  readonly chosen?: NoteDraft
  readonly isFresh: boolean
  readonly categories: readonly NoteValues['category'][]
  readonly knownTags: readonly string[]
  readonly onChoose: (draft: NoteDraft) => void
  readonly onFresh: () => void
  readonly onClose: () => void
}

/** Decides once what the form begins with: words this browser could not send yet, a draft, the corrected note, or nothing. */
function Begun({ at, original, here, chosen, isFresh, onChoose, ...form }: BegunProps) {
  const [begin] = useState(() => {
    if (isFresh) return { values: original, draft: null, isRestored: false, isUnsent: false }
    const left = chosen ? null : readMirror(localStorage, at)
    const isSame = (a: DraftContent, b: DraftContent) =>
      JSON.stringify(fromDraft(a, original)) === JSON.stringify(fromDraft(b, original))
    const draft = chosen ?? (left ? draftBehind(left, here, isSame) : (here[0] ?? null))
    const content = left?.content ?? draft?.content
    return content
      ? { values: fromDraft(content, original), draft, isRestored: true, isUnsent: left !== null }
      : { values: original, draft: null, isRestored: false, isUnsent: false }
  })
  return (
    <NoteForm
      at={at}
      original={original}
      begin={begin.values}
      draft={begin.draft}
      isRestored={begin.isRestored}
      isUnsent={begin.isUnsent}
      others={here.filter(({ id }) => id !== begin.draft?.id)}
      onChoose={onChoose}
      {...form}
    />
  )
}
