import { type IsoDate, isTimeZone, wallTimeAt } from '@lotse/calendar'

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

let zone = ownZone()

/**
 * Says where the organisation is: its server's time zone, an IANA name. Until then, and where the browser does not know
 * the zone, days begin on the person's own clock.
 */
export function setHouseZone(name: string): void {
  zone = isTimeZone(name) ? name : ownZone()
}

/**
 * The calendar day of a moment at the organisation's place, which is the day the server judges by: whoever is ahead of it
 * does not date a thing to a day that has not come there.
 */
export const houseDay = (moment: Date = new Date()): IsoDate => wallTimeAt(moment, zone).on
