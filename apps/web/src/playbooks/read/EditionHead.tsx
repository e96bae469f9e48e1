import { Button } from '@fluentui/react-components'
import { workloads } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { useSummary } from '../playbooks-query.ts'
import { useDraftActs } from '../use-draft-acts.ts'
import { useEdition } from './edition-context.ts'

/** Which version it is, who answers for it, and what one can do with it. */
export function EditionHead({ onPublish }: { readonly onPublish: () => void }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const { playbook, draft, edit } = useEdition()
  const { id, title, version, owner, publishedOn, workload } = playbook
  const { data: summary } = useSummary(id)
  const { begin, discard } = useDraftActs(id)
  const says = [
    owner.trim() ? say('playbooks:read.owner', { owner }) : say('playbooks:read.ownerNone'),
    draft
      ? say('playbooks:draftChanged', {
          person: draft.changedBy?.name ?? say('playbooks:somebody'),
          moment: format.moment(draft.changedAt),
        })
      : say('playbooks:read.published', { date: format.date(publishedOn) }),
  ]
  return (
    <PageHead
      title={local(title)}
      signs={
        <>
          <Pill tone={draft ? 'warn' : 'moving'}>
            {draft ? say('playbooks:draft', { version }) : say('playbooks:version', { version })}
          </Pill>
          <Pill>{local(workloads[workload].label)}</Pill>
        </>
      }
      line={says.join(' · ')}
      actions={
        <>
          <Button onClick={() => window.print()}>{say('playbooks:read.print')}</Button>
          {!draft && summary?.draft && (
            <Link to="/playbooks/$playbookId/$edition" params={{ playbookId: id, edition: 'draft' }}>
              {say('playbooks:openDraft')}
            </Link>
          )}
          {!draft && summary?.may.draft && !summary.draft && summary.newest === version && (
            <Button disabledFocusable={begin.isPending} onClick={() => begin.mutate()}>
              {say('playbooks:begin')}
            </Button>
          )}
          {edit && (
            <>
              <Button onClick={() => discard.mutate()}>{say('playbooks:edit.discard')}</Button>
              <Button appearance="primary" onClick={onPublish}>
                {say('playbooks:publish.open')}
              </Button>
            </>
          )}
        </>
      }
    />
  )
}
