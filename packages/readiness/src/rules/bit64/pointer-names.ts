/** Members of well-known structures of Windows that are pointer-sized, by the name of the Type without decoration. */
const STRUCTURES: Readonly<Record<string, string>> = {
  browseinfo:
    'howner hwndowner pidlroot pidl pszdisplayname lpszdisplayname lpsztitle psztitle lpfn lpfncallback lparam',
  openfilename:
    'hwndowner howner hinstance lpstrfilter lpstrcustomfilter lpstrfile lpstrfiletitle lpstrinitialdir lpstrtitle lpstrdefext lcustdata lcustomdata lpfnhook lptemplatename pvreserved',
  choosecolor: 'hwndowner hinstance lpcustcolors lcustdata lpfnhook lptemplatename',
  choosefont: 'hwndowner hdc lplogfont lcustdata lpfnhook lptemplatename hinstance lpszstyle',
  security_attributes: 'lpsecuritydescriptor',
  startupinfo: 'lpreserved lpdesktop lptitle lpreserved2 hstdinput hstdoutput hstderror',
  process_information: 'hprocess hthread',
  msg: 'hwnd wparam lparam',
  shellexecuteinfo:
    'hwnd lpverb lpfile lpparameters lpdirectory hinstapp lpidlist lpclass hkeyclass hicon hmonitor hprocess',
  notifyicondata: 'hwnd hicon hballoonicon',
  wndclass: 'lpfnwndproc hinstance hicon hcursor hbrbackground lpszmenuname lpszclassname',
  wndclassex: 'lpfnwndproc hinstance hicon hcursor hbrbackground lpszmenuname lpszclassname hiconsm',
  picdesc: 'hpic hpal hbitmap hicon hxdata',
  pictdesc: 'hpic hpal hbitmap hicon hxdata',
  upicdesc: 'hpic hpal hbitmap hicon hxdata',
  bitmap: 'bmbits',
  drawitemstruct: 'hwnditem hdc itemdata',
  mouseinput: 'dwextrainfo',
  keybdinput: 'dwextrainfo',
  msllhookstruct: 'dwextrainfo',
  kbdllhookstruct: 'dwextrainfo',
  mousehookstruct: 'hwnd dwextrainfo',
  cwpstruct: 'lparam wparam hwnd',
  gdiplusstartupinput: 'debugeventcallback',
  rect: '',
  point: '',
  pointapi: '',
  size: '',
  filetime: '',
  systemtime: '',
  guid: '',
  logfont: '',
  textmetric: '',
  memorystatus: '',
  osversioninfo: '',
  osversioninfoex: '',
  win32_find_data: '',
  luid: '',
  monitorinfo: '',
  windowplacement: '',
  bitmapinfoheader: '',
  devmode: '',
  time_zone_information: '',
  large_integer: '',
}

const BY_NAME =
  /^(hwnd\w*|hdc\w*|hinst(ance)?\w*|hicon\w*|hmenu|hfont|hbrush|hbitmap|hbmp|hprocess|hthread|hmodule|hkey|hfile|hcursor|hmonitor|wparam|lparam|dwextrainfo|pidl\w*|lpfn\w*|ppv\w*|pv[A-Z]\w*|lpsz\w*|psz[A-Z]\w*|lpstr\w*|lp[A-Z]\w*|pp?[A-Z][a-z]\w*|h[A-Z][a-z]\w*|ptr[A-Z]\w*|\w*[a-z]Ptr)$/
const NOT_BY_NAME =
  /^(h(eight|our|i|igh|Res|Result|result|Error)\w*|p(ercent|osition|age|ort|riority)\w*|Pixel\w*|pPixel\w*)$/
const FIXED_CASE =
  /^(hwnd\w*|hdc|hinstance|hicon|hprocess|hthread|hmodule|hkey|wparam|lparam|dwextrainfo|pidl\w*|lpfn\w*|lpsz\w*|lpstr\w*)$/i

/** Whether a name looks like that of a handle or pointer: hWnd, lpText, pData, wParam. */
export const isPointerName = (name: string): boolean =>
  (BY_NAME.test(name) || FIXED_CASE.test(name)) && !NOT_BY_NAME.test(name)

/** Whether a member of a Type must be pointer-sized: by what is known of the structure, else by its name. */
export function isPointerMember(type: string, member: string): boolean {
  const plain = type
    .toLowerCase()
    .replace(/^(tag|_|t_|udt|typ|t(?=[A-Z]{3}))/, '')
    .replace(/(_?[aw]|_type|_struct)$/, '')
  const known = STRUCTURES[type.toLowerCase()] ?? STRUCTURES[plain] ?? STRUCTURES[plain.replaceAll('_', '')]
  return known === undefined ? isPointerName(member) : known.split(' ').includes(member.toLowerCase())
}
