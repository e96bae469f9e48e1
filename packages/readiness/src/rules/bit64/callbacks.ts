interface Shape {
  readonly result: 'h' | 'v'
  readonly parameters: string
}

const WINDOW_PROCEDURE: Shape = { result: 'h', parameters: 'hvhh' }
const ENUMERATION: Shape = { result: 'v', parameters: 'hh' }

/** What Windows hands to a procedure, by the function that takes its address; letters as in the table of widths. */
export const CALLBACKS: Readonly<Record<string, Shape>> = {
  settimer: { result: 'v', parameters: 'hvhv' },
  setwindowlong: WINDOW_PROCEDURE,
  callwindowproc: WINDOW_PROCEDURE,
  setwindowsubclass: { result: 'h', parameters: 'hvhhhh' },
  setwindowshookex: { result: 'h', parameters: 'vhh' },
  enumwindows: ENUMERATION,
  enumchildwindows: ENUMERATION,
  enumthreadwindows: ENUMERATION,
  enumdesktopwindows: ENUMERATION,
  enumdisplaymonitors: { result: 'v', parameters: 'hhhh' },
  enumfontfamilies: { result: 'v', parameters: 'hhvh' },
  enumfontfamiliesex: { result: 'v', parameters: 'hhvh' },
  setwineventhook: { result: 'v', parameters: 'hvhvvvv' },
  timesetevent: { result: 'v', parameters: 'vvhhh' },
  enumresourcenames: { result: 'v', parameters: 'hhhh' },
  enumprops: { result: 'v', parameters: 'hhh' },
}
