import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { PackageList } from './PackageList.tsx'
import { PackageView } from './PackageView.tsx'
import { usePackagesSearch } from './use-search.ts'

/** The packages of an engagement: the list, or the one that the address opens. */
export function PackagesPage() {
  const [search] = usePackagesSearch()
  return search.package === undefined ? <PackageList /> : <One key={search.package} id={search.package} />
}

function One({ id }: { readonly id: string }) {
  const say = useText()
  const place = usePlace()
  const query = useQuery(api.packages.get.queryOptions({ input: { ...place, packageId: id } }))
  return (
    <>
      <p>
        <Link to="." search={{} as never}>
          {say('packages:back')}
        </Link>
      </p>
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {(one) => <PackageView one={one} />}
      </Loaded>
    </>
  )
}
