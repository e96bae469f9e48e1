import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { TemplatePart, TemplateSummary } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { compareParts, stepFor } from '../compare-parts.ts'
import { problemPlace } from '../problem-place.ts'
import styles from '../templates.module.css'
import { renewTemplates, useTemplate } from '../templates-query.ts'
import { useDescribe } from '../use-describe.ts'
import { useTemplatesSearch } from '../use-templates-search.ts'
import form from './edit.module.css'
import { PickField } from './fields.tsx'

const steps = ['major', 'minor', 'patch'] as const
type Step = (typeof steps)[number]

interface Props {
  readonly template: TemplatePart
  readonly summary: TemplateSummary
  readonly onClose: () => void
}

/** What publishing brings about: the changes, the number, who is behind then; and what is still in its way. */
export function PublishDialog({ template, summary, onClose }: Props) {
  const inForce = useTemplate(template.edition, summary.versions[0]?.version ?? summary.newest)
  return (
    <Loaded query={inForce} skeleton={<TextSkeleton lines={2} />}>
      {(before) => <Shown template={template} summary={summary} before={before} onClose={onClose} />}
    </Loaded>
  )
}

function Shown({ template, summary, before, onClose }: Props & { readonly before: TemplatePart }) {
  const say = useText()
  const local = useLocalised()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const { set } = useTemplatesSearch()
  useReturnFocus()
  const { edition, problems, draft } = template
  const words = useDescribe(template.comesAlong)
  const changes = compareParts(before.part, template.part)
  const [step, setStep] = useState<Step>(() => stepFor(changes))
  const publish = useMutation({
    mutationFn: () => client.remediationTemplates.publish({ edition, draftVersion: draft?.version ?? 0, step }),
    onSuccess: async (published) => {
      set({ version: published.number, view: undefined, edit: undefined })
      await renewTemplates(queries)
      showToast({ words: { key: 'remediationTemplates:publishing.done', values: { version: published.number } } })
    },
  })
  const refused = publish.error && isProblem(publish.error) ? problemText(publish.error) : null
  const lists = summary.versions.reduce((sum, one) => sum + one.lists, 0)
  const from = summary.newest
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('remediationTemplates:publishing.title')}</DialogTitle>
          <DialogContent className={form.fields ?? ''}>
            {refused && (
              <div role="alert" className={styles.problems}>
                <h2>{say('remediationTemplates:publishing.refused')}</h2>
                <p>{refused.detail}</p>
              </div>
            )}
            {!refused && problems.length > 0 && (
              <div className={styles.problems}>
                <h2>{say('remediationTemplates:problems.title', { count: problems.length })}</h2>
                <ul>
                  {problems.map(({ path, message }) => (
                    <li key={path + message.en}>
                      {path.startsWith('note')
                        ? say('remediationTemplates:edit.note')
                        : problemPlace(template.part, path).name}
                      : {local(message)}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <p className={form.words}>{say('remediationTemplates:publishing.lead')}</p>
            <div>
              <strong>
                {changes.length === 0
                  ? say('remediationTemplates:publishing.noChanges', { from })
                  : say('remediationTemplates:publishing.changes', { count: changes.length, from })}
              </strong>
              <ul className={form.list}>
                {changes.map(({ list, key, kind }) => (
                  <li key={`${list} ${key}`}>
                    {say(`remediationTemplates:compare.list.${list}`)} {list === 'services' ? words.service(key) : key}{' '}
                    ({say(`remediationTemplates:compare.${kind}`)})
                  </li>
                ))}
              </ul>
            </div>
            <PickField
              label={say('remediationTemplates:publishing.step')}
              place="step"
              value={step}
              options={steps.map((value) => ({
                value,
                label: say(`remediationTemplates:publishing.${value}`, { version: stepped(from, value) }),
              }))}
              onChange={setStep}
            />
            <p className={form.words}>{say('remediationTemplates:publishing.lists', { count: lists })}</p>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{say('ui:form.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={publish.isPending} onClick={() => publish.mutate()}>
              {say('remediationTemplates:publishing.do', { version: stepped(from, step) })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function stepped(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (step === 'major') return `${major + 1}.0.0`
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}
