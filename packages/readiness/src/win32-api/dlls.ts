/** DLLs of 64-bit Windows and 64-bit Office beyond those of the tables, by their name without `.dll`. */
const MORE_DLLS =
  'activeds aclui adsldpc apphelp authz avifil32 avrt bluetoothapis browcli bthprops clusapi combase cryptbase cryptdll cryptui d2d1 d3d9 d3d11 d3d12 ddraw devobj dinput8 dnsapi dsound dwrite dxgi dsuiext elscore esent fltlib fwpuclnt glu32 httpapi icmp imagehlp inetcomm inked inetcpl kernel32 loadperf logoncli magnification mf mfplat mfreadwrite mgmtapi mlang mprapi mqrt mscms mscoree msacm32 msctf msdmo msdrm mshtml msi msimg32 msports mspatcha msvfw32 mswsock mtxdm netutils newdev normaliz ntdsapi ntlanman ntmarta odbctrac oledlg p2p pdh prntvpt qutil quartz resutils rpcns4 rpcrt4 rstrtmgr rtm rtutils samcli samlib schannel scarddlg scrobj sechost security sfc shdocvw slc slwga snmpapi spoolss srclient srvcli sspicli sti streamci sxs t2embed thumbcache traffic ualapi ucrtbase usp10 vssapi virtdisk wdsclient webservices wer wevtapi wiaservc windowscodecs winfax winsta wkscli wlanapi wldap32 wnvapi wpcapi wsnmp32 xinput1_4 xmllite xolehlp clr jscript vbscript scrrun wshom.ocx ieframe explorerframe actxprxy comsvcs mso mso40uiwin32client oart vbe7 acecore aceodbc outlmime emsmdb32 msmapi32 excel.exe winword.exe xlcall32 msaccess.exe'

/** What 64-bit Windows and Office do not have: runtimes of Visual Basic 5 and 6, and libraries of old Office. */
const GONE_DLLS = 'msvbvm50 msvbvm60 vb6stkit vba5 vba6 vba332 vbe6 msjet35 msjet40 dao350 dao360 mscal soa800 ctl3d32'

/** Names under which a DLL answers as another one. */
export const SAME_DLL: Readonly<Record<string, string>> = {
  wsock32: 'ws2_32',
  winspool: 'winspool.drv',
  imagehlp: 'dbghelp',
  hhctrl: 'hhctrl.ocx',
}

export const OTHER_DLLS: ReadonlySet<string> = new Set(MORE_DLLS.split(' '))
export const GONE: ReadonlySet<string> = new Set(GONE_DLLS.split(' '))

/** A library of macOS. */
export const isMacLibrary = (lib: string): boolean =>
  /\.dylib$|\.framework|^\/|^(macintosh hd|applications):|\.bundle$/i.test(lib.trim())

/** The name of a DLL without folder, extension and case: `C:\\x\\Vendor.DLL` is `vendor`. */
export const dllName = (lib: string): string =>
  (lib.trim().toLowerCase().split(/[\\/]/).at(-1) ?? '').replace(/\.dll$/, '').trim()
