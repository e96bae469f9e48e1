import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { ConfigurationList } from './ConfigurationList.tsx'
import { ConfigurationView } from './ConfigurationView.tsx'
import { useConfigurationsSearch } from './use-search.ts'

/** The configurations of an engagement: the list, or the one that the address opens. */
export function ConfigurationsPage() {
  const [{ configuration }] = useConfigurationsSearch()
  return configuration === undefined ? <ConfigurationList /> : <One key={configuration} id={configuration} />
}

function One({ id }: { readonly id: string }) {
  const say = useText()
  const place = usePlace()
  const query = useQuery(api.configurations.get.queryOptions({ input: { ...place, configurationId: id } }))
  return (
    <>
      <p>
        <Link to="." search={{} as never}>
          {say('configurations:back')}
        </Link>
      </p>
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {(configuration) => <ConfigurationView configuration={configuration} />}
      </Loaded>
    </>
  )
}
