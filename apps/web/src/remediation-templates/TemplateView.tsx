import { Button } from '@fluentui/react-components'
import type { TemplatePart, TemplateSummary } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Pill } from '../ui/Pill.tsx'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { Switch } from './Switch.tsx'
import { templatesSearch, type View, views } from './search.ts'
import styles from './templates.module.css'
import { useTemplate } from './templates-query.ts'
import { useDraftActs } from './use-draft-acts.ts'
import { useTemplatesSearch } from './use-templates-search.ts'
import { Content } from './views/Content.tsx'
import { ProblemsPanel } from './views/ProblemsPanel.tsx'

const Preview = onDemand(async () => (await import('./views/Preview.tsx')).Preview)
const Versions = onDemand(async () => (await import('./views/Versions.tsx')).Versions)
const Editors = onDemand(async () => (await import('./edit/Editors.tsx')).Editors)
const ExportButton = onDemand(async () => (await import('./edit/ExportButton.tsx')).ExportButton)

interface Props {
  readonly summary: TemplateSummary
  readonly which: string
}

/** One version to read, or the draft of the next one to edit. */
export function TemplateView({ summary, which }: Props) {
  const say = useText()
  const query = useTemplate(summary.edition, which)
  if (isProblem(query.error) && query.error.code === 'not-found')
    return (
      <Empty
        what={say(which === 'draft' ? 'remediationTemplates:noDraft' : 'remediationTemplates:noVersion')}
        why={say('remediationTemplates:noDraftWhy')}
        how={
          <Link
            to="/checklist-templates"
            search={templatesSearch({ edition: summary.edition, version: summary.newest }) as never}
          >
            {say('remediationTemplates:openInForce')}
          </Link>
        }
      />
    )
  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {(template) => <Shown summary={summary} template={template} />}
    </Loaded>
  )
}

interface ShownProps {
  readonly summary: TemplateSummary
  readonly template: TemplatePart
}

function Shown({ summary, template }: ShownProps) {
  const say = useText()
  const { search, set } = useTemplatesSearch()
  const { draft, edition, number, may } = template
  const offered = views.filter((one) => one !== 'preview' || draft !== null)
  const view: View = offered.find((one) => one === search.view) ?? 'content'
  return (
    <>
      <div className={styles.status}>
        <span className={styles.buttons}>
          <strong>
            {draft ? say('remediationTemplates:draft') : say('remediationTemplates:version', { version: number })}
          </strong>
          {number === summary.newest && <Pill tone="moving">{say('remediationTemplates:newest')}</Pill>}
        </span>
        <Acts template={template} />
      </div>
      <Switch
        label={say('remediationTemplates:views')}
        choices={offered.map((id) => ({
          id,
          label: say(`remediationTemplates:view.${id}`),
          isHere: id === view,
          search: templatesSearch({ ...search, edition, view: id, edit: undefined, from: undefined }),
        }))}
      />
      {view === 'content' && draft && <ProblemsPanel template={template} />}
      {view === 'content' && <Content template={template} />}
      {view === 'preview' && <Preview template={template} />}
      {view === 'versions' && <Versions summary={summary} here={number} />}
      {may.change && search.edit && (
        <Editors
          key={search.edit}
          template={template}
          summary={summary}
          editing={search.edit}
          onClose={() => set({ edit: undefined })}
        />
      )}
    </>
  )
}

function Acts({ template }: { readonly template: TemplatePart }) {
  const say = useText()
  const { set } = useTemplatesSearch()
  const { discard } = useDraftActs(template.edition)
  return (
    <span className={styles.buttons}>
      <ExportButton template={template} />
      {template.may.change && (
        <>
          <Button {...Editors.fetchedBy} onClick={() => set({ edit: 'import' })}>
            {say('remediationTemplates:import')}
          </Button>
          <Button disabledFocusable={discard.isPending} onClick={() => discard.mutate()}>
            {say('remediationTemplates:discard')}
          </Button>
          <Button {...Editors.fetchedBy} appearance="primary" onClick={() => set({ edit: 'publish' })}>
            {say('remediationTemplates:publish')}
          </Button>
        </>
      )}
    </span>
  )
}
