import { Button } from '@fluentui/react-components'
import type { Solution } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { onDemand } from '../ui/on-demand.ts'
import styles from './solutions.module.css'
import { useSolutionsSearch } from './use-solutions-search.ts'
import { useTitle } from './words.ts'

const WriteSolution = onDemand(async () => (await import('./WriteSolution.tsx')).WriteSolution)

/** What one can do with a solution: change, review, copy, withdraw, bring back. */
export function SolutionWork({ solution, onClose }: { readonly solution: Solution; readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const titleOf = useTitle()
  const [, change] = useSolutionsSearch()
  const [open, setOpen] = useState<'edit' | 'copy' | 'withdraw' | null>(null)
  const { id, edition, may, withdrawnAt } = solution
  const title = titleOf({ de: solution.words.de?.title ?? null, en: solution.words.en?.title ?? null })
  const renew = () => queries.invalidateQueries({ queryKey: api.solutions.key() })
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      reportProblem(error)
    }
    await renew()
  }
  const withdraw = async ({ reason }: { reason: string }) => {
    await client.solutions.withdraw({ solutionId: id, reason: reason.trim() })
    // The message with "undo" stands on the page, which the open panel would keep from the keyboard.
    onClose()
    await renew()
    const undo = async () => {
      await client.solutions.restore({ solutionId: id })
      await renew()
    }
    undoToast('solutions:withdrawn.done', undo, { title })
  }
  if (withdrawnAt !== null)
    return may.withdraw ? (
      <div className={styles.actions}>
        <Button onClick={() => void act(() => client.solutions.restore({ solutionId: id }))}>
          {say('solutions:withdrawn.restore')}
        </Button>
      </div>
    ) : null
  return (
    <div className={styles.actions}>
      {may.change && (
        <Button appearance="primary" {...WriteSolution.fetchedBy} onClick={() => setOpen('edit')}>
          {say('solutions:work.edit')}
        </Button>
      )}
      {may.review && (
        <Button onClick={() => void act(() => client.solutions.review({ solutionId: id, edition }))}>
          {say('solutions:work.review')}
        </Button>
      )}
      {may.copy && (
        <Button {...WriteSolution.fetchedBy} onClick={() => setOpen('copy')}>
          {say('solutions:work.copy')}
        </Button>
      )}
      {may.withdraw && <Button onClick={() => setOpen('withdraw')}>{say('solutions:work.withdraw')}</Button>}
      {open === 'edit' && <WriteSolution solution={solution} onClose={() => setOpen(null)} />}
      {open === 'copy' && (
        <WriteSolution
          copyOf={solution}
          onSaved={(copy) => change({ solution: copy.id })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'withdraw' && (
        <FormDialog<{ reason: string }>
          title={say('solutions:work.withdrawTitle', { title })}
          submitLabel={say('solutions:work.withdraw')}
          defaultValues={{ reason: '' }}
          onSubmit={withdraw}
          onClose={() => setOpen(null)}
        >
          <TextField name="reason" label={say('solutions:work.reason')} required multiline rows={3} />
        </FormDialog>
      )}
    </div>
  )
}
