import type { CustomerListField } from '@lotse/contract'
import type { KnownHeads } from '../list-import/columns.ts'

/** What people call the columns of their customer lists. */
export const customerHeads: KnownHeads<CustomerListField> = {
  name: [
    'kunde',
    'kundenname',
    'customer',
    'customername',
    'name',
    'firma',
    'company',
    'organisation',
    'organization',
    'account',
  ],
  city: ['stadt', 'ort', 'city', 'sitz', 'location'],
  country: ['land', 'country', 'ländercode', 'countrycode'],
  language: ['sprache', 'language', 'locale'],
  tenant: ['tenant', 'tenantname', 'mandant'],
  domain: ['domäne', 'domain', 'primarydomain', 'tenantdomain', 'defaultdomain', 'standarddomäne'],
  directoryId: ['verzeichnisid', 'directoryid', 'tenantid', 'mandantenid', 'entraid'],
  cloud: ['cloud', 'umgebung', 'environment'],
  scenario: ['durchführungsmodell', 'engagementscenario', 'scenario', 'szenario'],
  manager: ['fm', 'leitung', 'engagementleitung', 'engagementmanager', 'manager'],
  engineer: ['fe', 'technik', 'engineer'],
}

/** The fields of a list, in the order in which people are asked. */
export const customerFields = Object.keys(customerHeads) as CustomerListField[]
