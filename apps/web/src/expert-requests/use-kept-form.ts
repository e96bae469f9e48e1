import type { ExpertRequest, ExpertRequestFields } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { api, client, ifMatch } from '../app/api.ts'
import { isProblem } from '../problem/problem.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import { placeErrors } from '../ui/form/place-errors.ts'
import { inputOf, type RequestField, type RequestValues, valuesOf } from './values.ts'

/** Milliseconds of quiet after a key before what was typed is kept. */
const quiet = 1_000

type Keeping = 'kept' | 'typing' | 'failed'

/** How far keeping is; `why` says what is wrong where it failed. */
export interface Kept {
  readonly state: Keeping
  readonly why: string | null
}

/** The way a form is kept while somebody fills it in. */
interface KeptForm {
  readonly kept: Kept
  /** Keeps what stands there now, and gives the request as it is then. Problems are thrown. */
  readonly keep: () => Promise<ExpertRequest>
  /** What somebody else wrote meanwhile; null: nobody did. */
  readonly theirs: ExpertRequest | null
  /** Goes on with the chosen words on top of what the other one wrote. */
  readonly goOn: (values: RequestValues) => void
  /** Leaves both sides as they are: what was typed stays in the form, not saved. */
  readonly leave: () => void
  /** What the form was based on, for laying both sides beside it. */
  readonly base: RequestValues
}

/**
 * Keeps what is typed into a request by itself: after a moment of quiet, when the page is left, and before a step is taken.
 * One save follows the other, each on top of the version that the one before made.
 */
export function useKeptForm(request: ExpertRequest, form: UseFormReturn<RequestValues>): KeptForm {
  const queries = useQueryClient()
  const on = useRef(request)
  const running = useRef<Promise<unknown>>(Promise.resolve())
  const problemText = useProblemText()
  const [kept, setKept] = useState<Kept>(ALL_KEPT)
  const [theirs, setTheirs] = useState<ExpertRequest | null>(null)

  const saveNow = useCallback(async (): Promise<ExpertRequest> => {
    const values = form.getValues()
    const { customerId, engagementId, id } = on.current
    const place = { customerId, engagementId, requestId: id }
    const save = async (body: ExpertRequestFields): Promise<ExpertRequest> => {
      const saved = await client.expertRequests.save({
        params: place,
        headers: { 'if-match': ifMatch(on.current.version) },
        body,
      })
      on.current = saved
      queries.setQueryData(api.expertRequests.get.queryKey({ input: place }), saved)
      return saved
    }
    if (sameValues(values, valuesOf(on.current.form))) {
      setKept(ALL_KEPT)
      return on.current
    }
    try {
      const saved = await save(inputOf(values))
      setKept(sameValues(form.getValues(), values) ? ALL_KEPT : TYPING)
      return saved
    } catch (error) {
      if (!isProblem(error)) {
        setKept({ state: 'failed', why: null })
        throw error
      }
      const { fields } = placeErrors(error.errors, Object.keys(values))
      for (const { name, message } of fields) form.setError(name as RequestField, { message })
      // What is wrong stands at its field; everything else is kept all the same.
      if (error.code === 'input-not-valid' && fields.length > 0)
        await save(without(inputOf(values), new Set(fields.map(({ name }) => name)))).catch(() => undefined)
      setKept({ state: 'failed', why: fields[0]?.message ?? problemText(error).detail })
      if (error.code === 'changed-meanwhile') setTheirs(error.current as ExpertRequest)
      throw error
    }
  }, [form, queries, problemText])

  const keep = useCallback((): Promise<ExpertRequest> => {
    const next = running.current.catch(() => undefined).then(saveNow)
    running.current = next
    return next
  }, [saveNow])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      setKept(TYPING)
      // What went wrong stands beside the form; nothing that was typed is lost.
      timer = setTimeout(() => void keep().catch(() => undefined), quiet)
    }
    const watching = form.watch(later)
    return () => {
      watching.unsubscribe()
      clearTimeout(timer)
      void keep().catch(() => undefined)
    }
  }, [form, keep])

  // Somebody else wrote, and nothing typed here would be lost: show theirs.
  useEffect(() => {
    if (request.version <= on.current.version) return
    if (!sameValues(form.getValues(), valuesOf(on.current.form))) return
    on.current = request
    form.reset(valuesOf(request.form))
    setKept(ALL_KEPT)
  }, [request, form])

  const goOn = (values: RequestValues) => {
    if (theirs !== null) on.current = theirs
    setTheirs(null)
    form.reset(values)
    void keep().catch(() => undefined)
  }
  const leave = () => setTheirs(null)
  return { kept, keep, theirs, goOn, leave, base: valuesOf(on.current.form) }
}

const ALL_KEPT: Kept = { state: 'kept', why: null }
const TYPING: Kept = { state: 'typing', why: null }

const without = (body: ExpertRequestFields, names: ReadonlySet<string>): ExpertRequestFields =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.has(name)))

/** The same once spaces at the ends are gone, as the server keeps it. */
const sameValues = (one: RequestValues, other: RequestValues): boolean =>
  JSON.stringify(inputOf(trimmed(one))) === JSON.stringify(inputOf(trimmed(other)))

const trimmed = (values: RequestValues): RequestValues =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, value.trim()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as RequestValues
