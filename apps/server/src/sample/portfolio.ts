import type { IsoDate } from '@lotse/calendar'
import { alpenglas } from './customers/alpenglas.ts'
import { brightwater } from './customers/brightwater.ts'
import { cedarRidge } from './customers/cedar-ridge.ts'
import { feuerstein } from './customers/feuerstein.ts'
import { fjordlys } from './customers/fjordlys.ts'
import { granitfels } from './customers/granitfels.ts'
import { hafenkante } from './customers/hafenkante.ts'
import { hochalm } from './customers/hochalm.ts'
import { kestrel } from './customers/kestrel.ts'
import { kornblume } from './customers/kornblume.ts'
import { larkfield } from './customers/larkfield.ts'
import { lindenplatz } from './customers/lindenplatz.ts'
import { morgentau } from './customers/morgentau.ts'
import { northgate } from './customers/northgate.ts'
import { ostermoor } from './customers/ostermoor.ts'
import { rebental } from './customers/rebental.ts'
import { sandkrug } from './customers/sandkrug.ts'
import { silberbach } from './customers/silberbach.ts'
import { stahlquell } from './customers/stahlquell.ts'
import { tannenhof } from './customers/tannenhof.ts'
import { taubenstein } from './customers/taubenstein.ts'
import { uhrwerkSeeland } from './customers/uhrwerk-seeland.ts'
import { weidengrund } from './customers/weidengrund.ts'
import { wexcombe } from './customers/wexcombe.ts'
import type { SampleCustomer } from './model.ts'

const customers = [
  hafenkante,
  alpenglas,
  wexcombe,
  uhrwerkSeeland,
  morgentau,
  ostermoor,
  cedarRidge,
  lindenplatz,
  feuerstein,
  brightwater,
  kornblume,
  silberbach,
  northgate,
  tannenhof,
  stahlquell,
  larkfield,
  fjordlys,
  rebental,
  kestrel,
  granitfels,
  weidengrund,
  sandkrug,
  taubenstein,
  hochalm,
]

/**
 * The sample portfolio: 24 invented customers, in every state the model knows. Every date counts from `asOf`, so that
 * the sample looks current on whichever day it is loaded.
 */
export function samplePortfolio(asOf: IsoDate): readonly SampleCustomer[] {
  return customers.map((customer) => customer(asOf))
}
