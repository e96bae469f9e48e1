import type { OrganisationRole } from '@lotse/contract'
import { bigint, boolean, integer, jsonb, real, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** The installation, the people who may sign in, and how they do. */

export const installation = schema.table('installation', {
  id: smallint('id').primaryKey(),
  organisationName: text('organisation_name').notNull(),
  content: text('content').$type<'empty' | 'sample'>(),
  createdAt: moment('created_at').notNull().defaultNow(),
  fiscalYearStart: smallint('fiscal_year_start').notNull().default(7),
  trackingAddress: text('tracking_address'),
  linkPin: boolean('link_pin').notNull().default(false),
  version: integer('version').notNull().default(1),
})

export const person = schema.table('person', {
  customerId: customerId(),
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  language: text('language').$type<'de' | 'en'>().notNull(),
  organisationRoles: text('organisation_roles').array().$type<OrganisationRole[]>().notNull(),
  state: text('state').$type<'invited' | 'active' | 'disabled'>().notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  lastSeenAt: moment('last_seen_at'),
  version: integer('version').notNull().default(1),
})

export const password = schema.table('password', {
  customerId: customerId(),
  personId: uuid('person_id').primaryKey(),
  hash: text('hash').notNull(),
  changedAt: moment('changed_at').notNull().defaultNow(),
})

export const passkey = schema.table('passkey', {
  customerId: customerId(),
  id: text('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  name: text('name').notNull(),
  publicKey: bytea('public_key').notNull(),
  counter: bigint('counter', { mode: 'number' }).notNull(),
  transports: text('transports').array().notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  lastUsedAt: moment('last_used_at'),
})

export const signInLink = schema.table('sign_in_link', {
  customerId: customerId(),
  tokenHash: bytea('token_hash').primaryKey(),
  purpose: text('purpose').$type<'first-administrator' | 'invitation' | 'recovery'>().notNull(),
  personId: uuid('person_id'),
  createdAt: moment('created_at').notNull().defaultNow(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
})

type SignInMethod = 'first-administrator' | 'invitation' | 'recovery' | 'password' | 'passkey' | 'personalLink'

export const signIn = schema.table('sign_in', {
  customerId: customerId(),
  tokenHash: bytea('token_hash').primaryKey(),
  personId: uuid('person_id').notNull(),
  method: text('method').$type<SignInMethod>().notNull(),
  linkId: uuid('link_id'),
  createdAt: moment('created_at').notNull().defaultNow(),
  lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
  expiresAt: moment('expires_at').notNull(),
})

export const signInAttempt = schema.table('sign_in_attempt', {
  customerId: customerId(),
  key: bytea('key').notNull(),
  failures: real('failures').notNull(),
  lastAt: moment('last_at').notNull(),
  blockedUntil: moment('blocked_until').notNull(),
})

export const personalLink = schema.table('personal_link', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  personId: uuid('person_id').notNull(),
  tokenHash: bytea('token_hash').notNull(),
  pinHash: text('pin_hash'),
  failures: smallint('failures').notNull().default(0),
  waitUntil: moment('wait_until'),
  createdAt: moment('created_at').notNull(),
  createdBy: uuid('created_by').notNull(),
  expiresAt: moment('expires_at').notNull(),
  lastUsedAt: moment('last_used_at'),
  revokedAt: moment('revoked_at'),
  revokedBy: uuid('revoked_by'),
})

export const personalToken = schema.table('personal_token', {
  customerId: customerId(),
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  name: text('name').notNull(),
  rights: text('rights').$type<'read' | 'write'>().notNull(),
  tokenHash: bytea('token_hash').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  expiresAt: moment('expires_at').notNull(),
  lastUsedAt: moment('last_used_at'),
  revokedAt: moment('revoked_at'),
})

export const idempotencyKey = schema.table('idempotency_key', {
  customerId: customerId(),
  personId: uuid('person_id').notNull(),
  key: text('key').notNull(),
  fingerprint: text('fingerprint').notNull(),
  answer: jsonb('answer').$type<unknown>(),
  createdAt: moment('created_at').notNull().defaultNow(),
})
