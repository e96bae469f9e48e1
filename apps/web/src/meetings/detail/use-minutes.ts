import type { Meeting } from '@lotse/contract'
import { useCallback, useEffect, useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { isProblem } from '../../problem/problem.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import {
  keepMinutes,
  keptMinutes,
  type MinutesValues,
  minutesPatch,
  minutesValues,
  type UnsavedMinutes,
} from './minutes-values.ts'
import { useMeetingWork } from './use-meeting-work.ts'

interface State extends UnsavedMinutes {
  /** Whether somebody typed since; what comes from the server then waits. */
  readonly isDirty: boolean
  readonly wasSaved: boolean
}

/** What the form of the minutes works with. */
export interface MinutesWork {
  readonly values: MinutesValues
  readonly base: MinutesValues
  readonly state: 'untouched' | 'unsaved' | 'saving' | 'saved'
  /** What the server refused, in words. */
  readonly problem: string | null
  /** The meeting as somebody else saved it meanwhile. */
  readonly conflict: Meeting | null
  set(part: Partial<MinutesValues>): void
  save(): Promise<void>
  /** Saves what was chosen between both sides, on top of the other's. */
  resolve(chosen: MinutesValues): void
  /** Closes the choice; what was typed stays, unsaved. */
  leave(): void
}

/**
 * The minutes while somebody writes them. What is typed is kept in this tab at once and saved when the form is left; what
 * others save appears here as long as nothing was typed, and becomes a conflict with both sides otherwise.
 */
export function useMinutes(meeting: Meeting): MinutesWork {
  const { customerId, engagementId, id: meetingId } = meeting
  const problemText = useProblemText()
  const { settle } = useMeetingWork(meeting)
  const [state, setState] = useState<State>(() => begun(meeting))
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [conflict, setConflict] = useState<Meeting | null>(null)
  const { base, version, values, isDirty, wasSaved } = state

  if (!isDirty && meeting.minutesVersion > version) setState({ ...saved(meeting), isDirty, wasSaved })
  const [wasRestored] = useState(isDirty)
  useEffect(() => {
    if (wasRestored) showToast({ words: { key: 'meetings:minutes.restored' } })
  }, [wasRestored])
  useEffect(
    () => keepMinutes(sessionStorage, meeting.id, isDirty ? { values, base, version } : null),
    [meeting.id, isDirty, values, base, version],
  )

  const send = useCallback(
    async (wanted: MinutesValues, on: Pick<UnsavedMinutes, 'base' | 'version'>) => {
      const body = minutesPatch(wanted, on.base)
      if (body === null) return setState({ ...on, values: wanted, isDirty: false, wasSaved: true })
      setSaving(true)
      setProblem(null)
      try {
        const answer = await client.meetings.changeMinutes({
          params: { customerId, engagementId, meetingId },
          headers: { 'if-match': ifMatch(on.version) },
          body,
        })
        // Whoever typed on meanwhile goes on from what was saved.
        setState((now) => {
          const isDirty = now.values !== wanted
          return { ...saved(answer), ...(isDirty && { values: now.values }), isDirty, wasSaved: true }
        })
        await settle(answer)
      } catch (error) {
        if (!isProblem(error)) throw error
        if (error.code === 'changed-meanwhile') setConflict(error.current as Meeting)
        else setProblem(problemText(error).detail)
      } finally {
        setSaving(false)
      }
    },
    [settle, problemText, customerId, engagementId, meetingId],
  )

  return {
    values,
    base,
    state: isSaving ? 'saving' : isDirty ? 'unsaved' : wasSaved ? 'saved' : 'untouched',
    problem,
    conflict,
    set: (part) => setState((now) => ({ ...now, values: { ...now.values, ...part }, isDirty: true })),
    save: async () => {
      if (isDirty && !isSaving && conflict === null) await send(values, { base, version })
    },
    resolve: (chosen) => {
      if (conflict === null) return
      const theirs = saved(conflict)
      setConflict(null)
      setState({ ...theirs, values: chosen, isDirty: true, wasSaved })
      void send(chosen, theirs)
    },
    leave: () => setConflict(null),
  }
}

/** The minutes as the server has them. */
function saved({ minutes, minutesVersion }: Meeting): UnsavedMinutes {
  const values = minutesValues(minutes)
  return { values, base: values, version: minutesVersion }
}

/** What an earlier visit left unsaved, on what it was based on then; else what the server has. */
function begun(meeting: Meeting): State {
  const present = saved(meeting)
  const kept = keptMinutes(sessionStorage, meeting.id)
  const isDirty = kept !== null && minutesPatch(kept.values, present.values) !== null
  return { ...(isDirty ? kept : present), isDirty, wasSaved: false }
}
