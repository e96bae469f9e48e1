import type { SameKeys } from '../../language/text-key.ts'
import type { customers as german } from './de.ts'

export const customers: SameKeys<typeof german> = {
  sample: 'Sample',
  since: 'since {{date}}',
  edit: 'Change master data',
  editTenant: 'Change tenant',
  editTenantOf: 'Change tenant: {{tenant}}',
  save: 'Save',
  tenants_one: '{{count}} tenant',
  tenants_other: '{{count}} tenants',
  part: { customer: 'Customer', tenant: 'Tenant', engagement: 'Engagement' },
  new: {
    title: 'New customer',
    line: 'Customer, tenant and the engagement for Microsoft 365 Apps in one step. Names, cloud, people and scenario can be changed later.',
    submit: 'Create customer',
  },
  field: {
    name: 'Name',
    city: 'Place',
    country: 'Country',
    countryHint: 'Two letters, such as DE, AT, CH.',
    language: 'Language',
    languageHint: 'Documents for the customer are made in it.',
    tenantName: 'Name of the tenant',
    tenantNameHint: 'Left empty, the tenant is called like the customer.',
    cloud: 'Cloud',
    cloudHint: 'It decides which checklist applies.',
    primaryDomain: 'Primary domain',
    primaryDomainHint: 'Such as hafenkante.de',
    manager: 'Engagement manager (FM)',
    engineer: 'Engineer (FE)',
    nobody: 'nobody yet',
    scenario: 'Engagement scenario',
    scenarioHint: 'Who leads the deployment.',
    scenarioLater: 'decide later',
  },
  noTenant: {
    what: 'No tenant yet',
    why: 'An engagement always runs in a tenant. Add one, then it can begin.',
  },
  newTenant: { open: 'Add tenant', title: 'Add a tenant', submit: 'Add' },
  newEngagement: {
    open: 'Begin engagement',
    title: 'Engagement for Microsoft 365 Apps in “{{tenant}}”',
    submit: 'Begin',
  },
}
