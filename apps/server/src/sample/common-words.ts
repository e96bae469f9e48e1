import type { Language, PortfolioColumn } from '@lotse/contract'
import { ORGANISATION } from '../platform/db/scope.ts'
import { Problem } from '../platform/http/problem.ts'
import { labelMany } from '../portfolio/bulk/label-many.ts'
import { createLabel } from '../portfolio/labels/create-label.ts'
import { listLabels } from '../portfolio/labels/list-labels.ts'

import { createView } from '../portfolio/views/keep-view.ts'
import type { SampleCustomer } from './model.ts'
import { acting, type Loading } from './play/stage.ts'

/** What the portfolio as a whole got: groups, tags, and views everybody sees. */

interface Labelled {
  readonly customer: SampleCustomer
  readonly customerId: string
}

/** Puts the customers into their groups and under their tags. */
export async function labelCustomers(loading: Loading, loaded: readonly Labelled[]): Promise<void> {
  for (const kind of ['group', 'tag'] as const) {
    const namesOf = ({ customer }: Labelled) => (kind === 'group' ? customer.groups : customer.tags)
    for (const name of new Set(loaded.flatMap(namesOf))) {
      const customerIds = loaded.filter((one) => namesOf(one).includes(name)).map(({ customerId }) => customerId)
      const labelId = await labelNamed(loading, kind, name)
      await labelMany(now(loading, `${kind}-${name}-put`), kind, { labelId, customerIds, member: true })
    }
  }
}

/** The label of that name; made, unless somebody had it before. */
async function labelNamed(loading: Loading, kind: 'group' | 'tag', name: string): Promise<string> {
  const context = now(loading, `${kind}-${name}`)
  try {
    return (await createLabel(context, kind, { name })).id
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'already-exists')) throw error
  }
  const { database } = loading.services
  const labels = await database.transaction('portfolio', (tx) => listLabels(tx, kind, loading.administrator))
  const known = labels.find((label) => label.name.toLowerCase() === name.toLowerCase())
  if (!known) throw new Error(`the ${kind} ${name} is taken and yet not there`)
  return known.id
}

const columns: PortfolioColumn[] = ['name', 'rate', 'trend', 'growth', 'l2', 'next', 'due', 'lead']

const views: readonly { readonly search: string; readonly name: Readonly<Record<Language, string>> }[] = [
  {
    search: 'state=stalled,declining&sort=growth',
    name: { de: 'Stillstand und Rückgang', en: 'Stalled and declining' },
  },
  { search: 'l1=blocked&sort=target', name: { de: 'Blockiert, nach Zieltermin', en: 'Blocked, by target date' } },
]

/** Two views that everybody sees, named in the language of whoever loads the sample. */
export async function keepViews(loading: Loading): Promise<void> {
  const { language } = loading.administrator
  for (const { search, name } of views)
    await createView(now(loading, `view-${search}`), { name: name[language], search, columns, shared: true })
}

const now = (loading: Loading, step: string) =>
  acting(loading, ORGANISATION, loading.administrator, loading.services.clock.now().toISOString(), step)
