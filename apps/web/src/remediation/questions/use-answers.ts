import type { Remediation, RemediationAnswer, RemediationQuestion, RemediationRun } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { isProblem, type Problem } from '../../problem/problem.ts'
import { keep, remediationQuery } from '../remediation-query.ts'

/** What somebody wants to answer, on top of what they saw. */
export interface Wish {
  readonly question: RemediationQuestion
  readonly answer: RemediationAnswer | null
  readonly askWhom: string
  readonly agreed?: boolean
}

/** Why an answer was not saved at once: it has consequences, or somebody else was faster. */
export type Held =
  | { readonly kind: 'consequences'; readonly wish: Wish; readonly detail: string }
  | { readonly kind: 'conflict'; readonly wish: Wish; readonly theirs: RemediationQuestion }

interface Answers {
  readonly save: (wish: Wish) => void
  readonly held: Held | null
  readonly letGo: () => void
  /** The last answer that was saved here, as it was before. */
  readonly last: Wish | null
}

/** Saves answers one after the other, so that quick clicks never overtake each other; shown at once, taken back if refused. */
export function useAnswers(run: RemediationRun): Answers {
  const place = usePlace()
  const queries = useQueryClient()
  const queue = useRef<Promise<void>>(Promise.resolve())
  const own = useRef(new Map<string, number>())
  const [held, setHeld] = useState<Held | null>(null)
  const [last, setLast] = useState<Wish | null>(null)

  const send = useCallback(
    async ({ question, answer, askWhom, agreed = false }: Wish) => {
      const version = Math.max(question.version, own.current.get(question.id) ?? 0)
      const seen = await client.remediation.answer({
        params: { ...place, runId: run.id, questionId: question.id },
        headers: { 'if-match': ifMatch(version) },
        body: { answer, askWhom, agreed },
      })
      own.current.set(question.id, version + 1)
      await keep(queries, place, seen)
      setLast({
        question: { ...question, version: version + 1 },
        answer: question.answer,
        askWhom: question.askWhom ?? '',
      })
    },
    [place, queries, run.id],
  )

  const save = useCallback(
    (wish: Wish) => {
      const { queryKey } = remediationQuery(place)
      queries.setQueryData(queryKey, (seen: Remediation | undefined) => seen && answered(seen, wish))
      queue.current = queue.current.then(async () => {
        try {
          await send(wish)
        } catch (error) {
          if (!isProblem(error)) throw error
          const stopped = heldBy(error, wish)
          if (stopped?.kind === 'conflict') await keep(queries, place, error.current as Remediation)
          else await queries.invalidateQueries({ queryKey })
          if (stopped === null) reportProblem(error)
          else setHeld(stopped)
        }
      })
    },
    [place, queries, send],
  )
  return { save, held, letGo: useCallback(() => setHeld(null), []), last }
}

/** The page as it will be once the answer is saved; the list follows with the server's answer. */
function answered(seen: Remediation, { question: { id }, answer, askWhom }: Wish): Remediation {
  if (seen.run === null) return seen
  const questions = seen.run.questions.map((one) => {
    return one.id === id ? { ...one, answer, askWhom: askWhom === '' ? null : askWhom } : one
  })
  return { ...seen, run: { ...seen.run, questions } }
}

function heldBy({ code, current, errors, detail }: Problem, wish: Wish): Held | null {
  if (code === 'changed-meanwhile') {
    const { run } = current as Remediation
    const theirs = run?.questions.find(({ id }) => id === wish.question.id)
    return theirs ? { kind: 'conflict', wish, theirs } : null
  }
  return errors.some((one) => one.code === 'consequences') ? { kind: 'consequences', wish, detail } : null
}
