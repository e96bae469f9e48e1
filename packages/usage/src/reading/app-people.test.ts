import { describe, expect, it } from 'vitest'
import { csvText, OTHER_REPORTS } from '../testing/other-reports.ts'
import { readOneReport, readTheReport } from '../testing/read-report.ts'
import { activeInTeams, activeOnDesktop, activeOnWeb, idle, reportText } from '../testing/report-builder.ts'
import { type AppPerson, activitiesOf } from './app-people.ts'
import { isWhole } from './is-whole.ts'

const ROWS = [
  activeOnDesktop('Jürgen@Adatum.example', { 'Last Activity Date': '2026-10-03' }),
  idle('jürgen@adatum.example', { 'Last Activity Date': '2026-10-30', Mobile: 'Yes' }),
  activeInTeams('ben@adatum.example', { 'Last Activity Date': '2026-10-04' }),
  activeOnWeb('carl@adatum.example', { 'Last Activity Date': '2026-10-03' }),
  idle('dora@adatum.example'),
]

async function peopleIn(text: string): Promise<AppPerson[]> {
  const people: AppPerson[] = []
  const reading = await readTheReport('getM365AppUserDetail', text)
  reading.people.visit((person) => people.push(person))
  expect(people).toHaveLength(reading.people.size)
  return people
}

describe('US104 the people of the app user detail', () => {
  it('are told one by one, all rows of each together', async () => {
    expect(await peopleIn(reportText(ROWS))).toMatchObject([
      {
        user: 'jürgen@adatum.example',
        active: { desktopCore: true, desktop: true, any: true },
        platforms: { windows: true, mac: false, mobile: true, web: false },
        apps: { word: true, teams: false },
        lastActivity: '2026-10-30',
        inLast28Days: true,
      },
      { user: 'ben@adatum.example', active: { desktopCore: false, desktop: true, any: true }, inLast28Days: true },
      { user: 'carl@adatum.example', active: { desktop: false, any: true }, inLast28Days: false },
      { user: 'dora@adatum.example', active: { any: false }, lastActivity: null, inLast28Days: false },
    ])
  })

  it('are as many in the last 28 days as the snapshot says, and unknown where it says nothing', async () => {
    const { activeIn28Days, people } = await readTheReport('getM365AppUserDetail', reportText(ROWS))
    const activities = [...activitiesOf(people).values()]
    expect(activities.filter(({ inLast28Days }) => inLast28Days === true)).toHaveLength(activeIn28Days ?? -1)
    const week = ROWS.map((row) => ({ ...row, 'Report Period': '7' }))
    expect((await peopleIn(reportText(week))).map(({ inLast28Days }) => inLast28Days)).toEqual([null, null, null, null])
  })
})

describe('US104 whether a reading has all its rows', () => {
  const [activations] = OTHER_REPORTS
  const text = csvText(activations?.headings ?? [], activations?.rows ?? [])
  it.each([
    ['a whole report of another kind', text, true],
    ['a whole app user detail', reportText(ROWS), true],
    [
      '180 days, which are whole all the same',
      reportText(ROWS.map((row) => ({ ...row, 'Report Period': '180' }))),
      true,
    ],
    ['cut off', text.slice(0, -30), false],
    ['a heading and nothing else', reportText([]), false],
  ])('%s', async (_, file, whole) => {
    expect(isWhole(await readOneReport(file))).toBe(whole)
  })
})
