import type { Solution } from '@lotse/contract'
import type { NameHit } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { isProblem } from '../problem/problem.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { NamesDialog } from './NamesDialog.tsx'
import type { SearchedEngagement } from './SearchedFor.tsx'
import { SolutionForm } from './SolutionForm.tsx'
import { useShownValue, useValueLabels } from './use-value-labels.ts'
import {
  applyDecisions,
  inputOf,
  newValues,
  type SolutionValues,
  textsOf,
  type ValueName,
  valuesOf,
  writtenIn,
} from './values.ts'

const ConflictDialog = lazy(async () => ({ default: (await import('../ui/dialog/ConflictDialog.tsx')).ConflictDialog }))

interface Props {
  /** What is changed; absent: a new entry. */
  readonly solution?: Solution
  /** What a new entry begins with. */
  readonly copyOf?: Solution
  /** The engagement a new entry may come from. */
  readonly from?: SearchedEngagement | null
  readonly onSaved?: (solution: Solution) => void
  readonly onClose: () => void
}

/** What the form holds, and on top of which state of the entry it will be saved. */
interface Form {
  readonly values: SolutionValues
  readonly on: Solution | null
  readonly begins: 'clean' | 'sending' | 'unsaved'
}

type Aside =
  | { readonly kind: 'names'; readonly hits: readonly NameHit[]; readonly values: SolutionValues }
  | { readonly kind: 'conflict'; readonly mine: SolutionValues; readonly theirs: Solution }

/**
 * Posts or changes a solution. Words that give a customer away are shown one by one, to be replaced or marked as a product
 * or a common word; what was decided is saved through the form again, so that a refusal finds everything still there.
 */
export function WriteSolution({ solution, copyOf, from = null, onSaved, onClose }: Props) {
  const say = useText()
  const language = useLanguage()
  const today = useToday()
  const queries = useQueryClient()
  const [form, setForm] = useState<Form>(() => ({
    values: begun(solution, copyOf, newValues(language, today)),
    on: solution ?? null,
    begins: 'clean',
  }))
  const [aside, setAside] = useState<Aside>()
  const place = from && { customerId: from.customerId, engagementId: from.engagementId }

  const send = async (values: SolutionValues) => {
    const input = inputOf(values)
    const reason = form.on ? values.reason.trim() : ''
    const about = { from: place, solutionId: form.on?.id ?? copyOf?.id ?? null, kept: input.kept }
    const { hits } = await client.solutions.check({ texts: textsOf(input, reason), ...about })
    if (hits.length > 0) return setAside({ kind: 'names', hits, values })
    try {
      const saved = form.on
        ? await client.solutions.change({
            params: { solutionId: form.on.id },
            headers: { 'if-match': ifMatch(form.on.version) },
            body: { ...input, reason },
          })
        : await client.solutions.post({ ...input, from: place, copyOf: copyOf?.id ?? null })
      await queries.invalidateQueries({ queryKey: api.solutions.key() })
      onClose()
      onSaved?.(saved)
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile') throw error
      setAside({ kind: 'conflict', mine: values, theirs: error.current as Solution })
    }
  }

  if (aside?.kind === 'names')
    return (
      <NamesDialog
        hits={aside.hits}
        languages={writtenIn(aside.values, language)}
        onDecided={(decisions) => {
          const [own = language] = writtenIn(aside.values, language)
          setForm({ ...form, values: applyDecisions(aside.values, decisions, own), begins: 'sending' })
          setAside(undefined)
        }}
        onClose={() => {
          setForm({ ...form, values: aside.values, begins: 'unsaved' })
          setAside(undefined)
        }}
      />
    )
  if (aside?.kind === 'conflict')
    return (
      <Conflict
        {...aside}
        base={form.values}
        onResolve={(values) => {
          setForm({ values, on: aside.theirs, begins: 'sending' })
          setAside(undefined)
        }}
        onClose={onClose}
      />
    )
  return (
    <FormDialog<SolutionValues>
      title={say(form.on ? 'solutions:write.change' : 'solutions:write.new')}
      submitLabel={say(form.on ? 'solutions:write.submitChange' : 'solutions:post')}
      defaultValues={form.values}
      begins={form.begins}
      onSubmit={send}
      onSent={() => undefined}
      onClose={onClose}
    >
      <SolutionForm from={from} isChange={form.on !== null} />
    </FormDialog>
  )
}

function begun(solution: Solution | undefined, copyOf: Solution | undefined, empty: SolutionValues): SolutionValues {
  if (solution) return valuesOf(solution)
  return copyOf ? { ...valuesOf(copyOf), checkedOn: empty.checkedOn } : empty
}

interface ConflictProps {
  readonly mine: SolutionValues
  readonly theirs: Solution
  readonly base: SolutionValues
  readonly onResolve: (values: SolutionValues) => void
  readonly onClose: () => void
}

/** Somebody else was faster: both sides, field by field, in words. */
function Conflict({ mine, theirs, base, onResolve, onClose }: ConflictProps) {
  const labels = useValueLabels()
  const shown = useShownValue()
  const saved = valuesOf(theirs)
  const names = (Object.keys(labels) as ValueName[]).filter((name) => name !== 'reason')
  const resolve = (words: Partial<Record<ValueName, string>>) => {
    const chosen = { ...mine }
    for (const name of names) if (words[name] !== shown(name, mine[name])) chosen[name] = saved[name]
    onResolve(chosen)
  }
  return (
    <Suspense>
      <ConflictDialog
        fields={names.map((name) => ({
          name,
          label: labels[name],
          base: shown(name, base[name]),
          mine: shown(name, mine[name]),
          theirs: shown(name, saved[name]),
        }))}
        onResolve={resolve}
        onClose={onClose}
      />
    </Suspense>
  )
}
