import type { IsoDate } from '@lotse/calendar'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CustomerId } from '../platform/db/scope.ts'

/** Columns that many tables have, each with the type Lotse uses for it. */

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A moment in UTC. */
export const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A calendar day. It stays text all the way: a JavaScript Date would attach a time zone to it. */
export const day = (name: string) => customType<{ data: IsoDate; driverData: string }>({ dataType: () => 'date' })(name)

/** The customer a row belongs to; part of every key. */
export const customerId = () => uuid('customer_id').$type<CustomerId>().notNull()
