import type { ContactRole, ContactSide, Workload } from '@lotse/contract'
import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** The only table with personal data of contacts; everything else refers to the id. */
export const contact = schema.table('contact', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  side: text('side').$type<ContactSide>().notNull(),
  roles: text('roles').array().$type<ContactRole[]>().notNull().default([]),
  firstName: text('first_name'),
  lastName: text('last_name'),
  email: text('email'),
  phone: text('phone'),
  country: text('country'),
  language: text('language'),
  timeZone: text('time_zone'),
  organisation: text('organisation'),
  consent: text('consent').$type<'given' | 'withdrawn'>(),
  consentOn: day('consent_on'),
  consentHow: text('consent_how'),
  doNotCall: boolean('do_not_call').notNull().default(false),
  surveyServices: text('survey_services').array().$type<Workload[]>().notNull().default([]),
  itTeam: boolean('it_team').notNull().default(false),
  isPrimary: boolean('is_primary').notNull().default(false),
  preferences: text('preferences'),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  erasedAt: moment('erased_at'),
  erasedBy: uuid('erased_by'),
  erasedReason: text('erased_reason'),
  version: integer('version').notNull().default(1),
})
