import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { EditionHead } from './EditionHead.tsx'
import { Switch } from './Switch.tsx'
import { templatesSearch } from './search.ts'
import { TemplateView } from './TemplateView.tsx'
import styles from './templates.module.css'
import { listQuery } from './templates-query.ts'
import { useTemplatesSearch } from './use-templates-search.ts'

/** What the organisation adds to questionnaire and checklist, edition by edition. */
export function TemplatesPage() {
  const say = useText()
  const query = useQuery(listQuery())
  const { search } = useTemplatesSearch()
  const edition = search.edition ?? 'commercial'
  return (
    <>
      <PageHead title={say('remediationTemplates:title')} line={say('remediationTemplates:line')} />
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(all) => {
          const summary = all.find((one) => one.edition === edition)
          if (summary === undefined) return null
          const which = search.version ?? (summary.draft ? 'draft' : summary.newest)
          return (
            <div className={styles.page}>
              <div className={styles.head}>
                <Switch
                  label={say('remediationTemplates:editions')}
                  choices={all.map((one) => ({
                    id: one.edition,
                    label: say(`remediationTemplates:edition.${one.edition}`),
                    isHere: one.edition === edition,
                    search: templatesSearch({ edition: one.edition }),
                  }))}
                />
                <EditionHead summary={summary} which={which} />
              </div>
              <TemplateView key={`${edition} ${which}`} summary={summary} which={which} />
            </div>
          )
        }}
      </Loaded>
    </>
  )
}
