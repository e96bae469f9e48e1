import { addDays, type IsoDate } from '@lotse/calendar'
import { systemClock } from '../../apps/server/src/platform/clock.ts'

/** A day by the clock of the server, which runs on this computer: today, or so many days from it. */
export const day = (fromToday = 0): IsoDate => addDays(systemClock.today(), fromToday)
