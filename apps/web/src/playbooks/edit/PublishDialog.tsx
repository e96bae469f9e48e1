import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { PlaybookDraft } from '@lotse/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import styles from '../playbooks.module.css'
import { renewPlaybooks, useSummary } from '../playbooks-query.ts'
import { useProblemPlace } from '../read/use-problem-place.ts'

/** What publishing brings about: the changes, who is behind then; and what is still in its way. */
export function PublishDialog({ draft, onClose }: { readonly draft: PlaybookDraft; readonly onClose: () => void }) {
  const say = useText()
  const local = useLocalised()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const placeOf = useProblemPlace(draft.playbook)
  useReturnFocus()
  const { id: playbookId, version } = draft.playbook
  const summary = useSummary(playbookId).data
  const from = summary?.newest ?? draft.basedOn
  const changes = useQuery(
    api.playbooks.compare.queryOptions({ input: { playbookId, from, to: 'draft' }, staleTime: 0 }),
  )
  const publish = useMutation({
    mutationFn: () => client.playbooks.publish({ playbookId, draftVersion: draft.version }),
    onSuccess: async (published) => {
      await navigate({
        to: '/playbooks/$playbookId/$edition',
        params: { playbookId, edition: String(published.version) },
      })
      await renewPlaybooks(queries)
      showToast({ words: { key: 'playbooks:publish.done', values: { version: published.version } } })
    },
  })
  const refused = publish.error && isProblem(publish.error) ? problemText(publish.error) : null
  const following = summary?.versions.reduce((sum, { engagements }) => sum + engagements, 0) ?? 0
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('playbooks:publish.title', { version })}</DialogTitle>
          <DialogContent>
            <div className={styles.stack}>
              {refused && (
                <div role="alert" className={styles.problems}>
                  <h2>{say('playbooks:publish.refused')}</h2>
                  <p>{refused.detail}</p>
                </div>
              )}
              {!refused && draft.problems.length > 0 && (
                <div className={styles.problems}>
                  <h2>{say('playbooks:problems.title', { count: draft.problems.length })}</h2>
                  <ul>
                    {draft.problems.map(({ path, message }) => (
                      <li key={path + message.en}>
                        {placeOf(path).name}: {local(message)}
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              <p>{say('playbooks:publish.lead')}</p>
              <Loaded query={changes} skeleton={<TextSkeleton lines={4} />}>
                {(differences) => (
                  <section>
                    <h3>
                      {differences.length === 0
                        ? say('playbooks:publish.noChanges', { from })
                        : say('playbooks:publish.changes', { count: differences.length, from })}
                    </h3>
                    <ul className={styles.list}>
                      {differences.map(({ part, id, kind, label }) => (
                        <li key={`${part} ${id} ${kind}`}>
                          {say(`playbooks:compare.part.${part}`)}: {local(label)} ({say(`playbooks:compare.${kind}`)})
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
              </Loaded>
              <p>{say('playbooks:publish.behind', { count: following })}</p>
            </div>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{say('ui:form.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={publish.isPending} onClick={() => publish.mutate()}>
              {say('playbooks:publish.do', { version })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
