import type { RemediationRun, WorkbookChoices, WorkbookPreview, WorkbookTaken } from '@lotse/contract'
import { ifMatch } from '@lotse/contract'
import { useCallback, useRef, useState } from 'react'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage } from '../../language/use-text.ts'
import { isProblem, type Problem, readProblem, unreachable } from '../../problem/problem.ts'
import { useKeep } from '../remediation-query.ts'

/** An edited workbook on its way back: nothing changes before a person says so. */
export interface EditedWorkbook {
  readonly preview: WorkbookPreview | null
  /** What was taken over, once it was. */
  readonly taken: WorkbookPreview | null
  readonly choices: WorkbookChoices
  readonly isAsking: boolean
  readonly problem: Problem | null
  /** Somebody changed the list since the preview; it was made again. */
  readonly wasOvertaken: boolean
  open(files: readonly File[]): void
  choose(choices: WorkbookChoices): void
  /** The same again after a failure. */
  again(): void
  take(): void
  startOver(): void
}

const nothingChosen: WorkbookChoices = { takeFile: [], leaveOut: [], agreed: false }

interface State {
  readonly file: File | null
  readonly choices: WorkbookChoices
  readonly preview: WorkbookPreview | null
  readonly taken: WorkbookPreview | null
  readonly problem: Problem | null
  readonly isAsking: boolean
  readonly wasOvertaken: boolean
}

const nothing: State = {
  ...{ file: null, choices: nothingChosen, preview: null, taken: null },
  ...{ problem: null, isAsking: false, wasOvertaken: false },
}

export function useWorkbook(run: RemediationRun): EditedWorkbook {
  const send = useSend(run)
  const keep = useKeep()
  const [state, setState] = useState<State>(nothing)
  /** Only the answer to what was asked last counts. */
  const asked = useRef(0)
  const ask = useCallback(
    async (file: File, choices: WorkbookChoices, more: Partial<State> = {}) => {
      const turn = ++asked.current
      setState((before) => ({ ...before, problem: null, wasOvertaken: false, ...more, file, choices, isAsking: true }))
      try {
        const preview = await send<WorkbookPreview>(file, choices)
        if (turn === asked.current) setState((before) => ({ ...before, preview, isAsking: false }))
      } catch (error) {
        if (!isProblem(error)) throw error
        if (turn === asked.current) setState((before) => ({ ...before, problem: error, isAsking: false }))
      }
    },
    [send],
  )
  const { file, choices, preview } = state
  const take = async () => {
    if (file === null || preview === null) return
    const turn = ++asked.current
    setState((before) => ({ ...before, problem: null, isAsking: true }))
    try {
      const answer = await send<WorkbookTaken>(file, choices, preview.version)
      await keep(answer.remediation)
      setState({ ...nothing, taken: answer.preview })
    } catch (error) {
      if (!isProblem(error)) throw error
      if (turn !== asked.current) return
      // The answer carries the preview on top of what somebody else did; agreeing to it is for a person again.
      if (error.code === 'changed-meanwhile')
        void ask(file, { ...choices, agreed: false }, { preview: error.current as WorkbookPreview, wasOvertaken: true })
      else setState((before) => ({ ...before, problem: error, isAsking: false }))
    }
  }
  return {
    ...state,
    open: ([first]) => {
      if (first) void held(first).then((copy) => ask(copy, nothingChosen, { preview: null, taken: null }))
    },
    choose: (next) => {
      if (file !== null) void ask(file, next)
    },
    again: () => {
      if (file !== null) void ask(file, choices)
    },
    take: () => void take(),
    startOver: () => setState(nothing),
  }
}

/** The bytes as they are now: a workbook that is saved again meanwhile is another one. */
const held = async (file: File): Promise<File> => new File([await file.arrayBuffer()], file.name, { type: file.type })

/** Sends a workbook to be compared, or with a version to be taken over. */
function useSend(run: RemediationRun) {
  const { customerId, engagementId } = usePlace()
  const language = useLanguage()
  return useCallback(
    async <Answer>(file: File, choices: WorkbookChoices, version?: number): Promise<Answer> => {
      const base = `/api/customers/${customerId}/engagements/${engagementId}/remediation/${run.id}/workbook`
      const body = new FormData()
      body.append('choices', JSON.stringify(choices))
      body.append('files', file, file.name)
      const headers = {
        'accept-language': language,
        ...(version !== undefined && { 'if-match': ifMatch(version) }),
      }
      const answer = await fetch(version === undefined ? `${base}/preview` : base, {
        ...{ method: 'POST', body, headers },
      }).catch((cause: unknown) => {
        throw unreachable(cause)
      })
      if (!answer.ok) throw await readProblem(answer)
      return (await answer.json()) as Answer
    },
    [customerId, engagementId, language, run.id],
  )
}
