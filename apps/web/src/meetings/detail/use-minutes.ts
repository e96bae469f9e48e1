import type { Meeting } from '@lotse/contract'
import { useCallback, useEffect, useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { isProblem } from '../../problem/problem.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { keepMinutes, keptMinutes, type MinutesValues, minutesPatch, minutesValues } from './minutes-values.ts'
import { useMeetingWork } from './use-meeting-work.ts'

interface State {
  /** What the typed words are based on. */
  readonly on: Meeting
  readonly values: MinutesValues
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
  const problemText = useProblemText()
  const { settle } = useMeetingWork(meeting)
  const [state, setState] = useState<State>(() => begun(meeting))
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [conflict, setConflict] = useState<Meeting | null>(null)
  const { on, values, isDirty, wasSaved } = state

  if (!isDirty && meeting.minutesVersion > on.minutesVersion)
    setState({ ...state, on: meeting, values: minutesValues(meeting.minutes) })
  const [wasRestored] = useState(isDirty)
  useEffect(() => {
    if (wasRestored) showToast({ words: { key: 'meetings:minutes.restored' } })
  }, [wasRestored])
  useEffect(() => keepMinutes(sessionStorage, meeting.id, isDirty ? values : null), [meeting.id, isDirty, values])

  const send = useCallback(
    async (wanted: MinutesValues, base: Meeting) => {
      const body = minutesPatch(wanted, minutesValues(base.minutes))
      if (body === null) return setState({ on: base, values: wanted, isDirty: false, wasSaved: true })
      setSaving(true)
      setProblem(null)
      try {
        const { customerId, engagementId, id, minutesVersion } = base
        const saved = await client.meetings.changeMinutes({
          params: { customerId, engagementId, meetingId: id },
          headers: { 'if-match': ifMatch(minutesVersion) },
          body,
        })
        // Whoever typed on meanwhile goes on from what was saved.
        setState((now) => {
          const typedOn = now.values !== wanted
          return {
            on: saved,
            values: typedOn ? now.values : minutesValues(saved.minutes),
            isDirty: typedOn,
            wasSaved: true,
          }
        })
        await settle(saved)
      } catch (error) {
        if (!isProblem(error)) throw error
        if (error.code === 'changed-meanwhile') setConflict(error.current as Meeting)
        else setProblem(problemText(error).detail)
      } finally {
        setSaving(false)
      }
    },
    [settle, problemText],
  )

  return {
    values,
    base: minutesValues(on.minutes),
    state: isSaving ? 'saving' : isDirty ? 'unsaved' : wasSaved ? 'saved' : 'untouched',
    problem,
    conflict,
    set: (part) => setState((now) => ({ ...now, values: { ...now.values, ...part }, isDirty: true })),
    save: async () => {
      if (isDirty && !isSaving && conflict === null) await send(values, on)
    },
    resolve: (chosen) => {
      if (conflict === null) return
      setConflict(null)
      setState({ on: conflict, values: chosen, isDirty: true, wasSaved })
      void send(chosen, conflict)
    },
    leave: () => setConflict(null),
  }
}

function begun(meeting: Meeting): State {
  const kept = keptMinutes(sessionStorage, meeting.id)
  const saved = minutesValues(meeting.minutes)
  const isDirty = kept !== null && minutesPatch(kept, saved) !== null
  return { on: meeting, values: isDirty ? kept : saved, isDirty, wasSaved: false }
}
