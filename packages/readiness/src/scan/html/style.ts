/** How the report looks; the page allows exactly this text by its hash. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --back: #fff; --front: #1b1b1b; --quiet: #555; --line: #c8c8c8; --panel: #f5f5f5; --link: #0f548c;
  --w4: #a4262c; --w3: #a04a00; --w2: #6b5700; --w1: #0f548c; --w0: #0b6a0b; --old: #fbe3e4; --new: #dff6dd; }
@media (prefers-color-scheme: dark) { :root { --back: #1b1b1b; --front: #f2f2f2; --quiet: #b8b8b8; --line: #555; --panel: #282828; --link: #7cc0ff;
  --w4: #ff9a9e; --w3: #ffb570; --w2: #ecd36a; --w1: #7cc0ff; --w0: #84d684; --old: #4a1f22; --new: #1d3f1d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 1rem; background: var(--back); color: var(--front); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: .25rem 0; max-width: 60rem; } .quiet { color: var(--quiet); }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; }
.tools, .filters { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; } .filters { margin: .5rem 0; }
.filters label { display: flex; flex-direction: column; font-size: .875rem; color: var(--quiet); }
button, input, select { font: inherit; min-height: 2.75rem; padding: .25rem .75rem; color: inherit; background: var(--back); border: 1px solid var(--quiet); border-radius: 4px; max-width: 100%; }
input[type=checkbox] { min-height: 0; width: 1.25rem; height: 1.25rem; }
.check { display: inline-flex; gap: .5rem; align-items: center; min-height: 2.75rem; }
button { cursor: pointer; } button[aria-pressed=true] { background: var(--link); color: var(--back); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.warn { border-left: 4px solid var(--w3); background: var(--panel); padding: .5rem 1rem; margin: .5rem 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.cards li { background: var(--panel); border-radius: 6px; padding: .75rem 1rem; } .cards strong { display: block; font-size: 1.6rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: 1.5rem; }
figure { margin: 0; break-inside: avoid; } figcaption { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); hyphens: auto; overflow-wrap: break-word; }
th { font-weight: 600; } td:first-child { overflow-wrap: anywhere; } td.n, th.n { text-align: right; white-space: nowrap; } figure td, figure th { padding: .2rem .4rem; border: 0; font-weight: 400; }
figure table { table-layout: fixed; } figure th { width: 38%; } td.bar { width: 34%; } td.bar svg { display: block; width: 100%; height: 1.1rem; }
th button { border: 0; padding: 0 .25rem; margin: -.25rem; font-weight: 600; text-align: inherit; background: none; }
.open { min-height: 2.75rem; text-align: left; border: 0; padding: 0; background: none; color: var(--link); text-decoration: underline; overflow-wrap: anywhere; }
.f4 { fill: var(--w4); } .f3 { fill: var(--w3); } .f2 { fill: var(--w2); } .f1 { fill: var(--w1); } .f0 { fill: var(--w0); } .fs { fill: var(--link); }
.t4 { color: var(--w4); } .t3 { color: var(--w3); } .t2 { color: var(--w2); } .t1 { color: var(--w1); } .t0 { color: var(--w0); }
.worst { font-weight: 600; }
.worst::before { content: "\\25cf\\00a0"; }
article { border: 1px solid var(--line); border-radius: 6px; padding: .75rem; margin: .5rem 0; break-inside: avoid; }
article p { max-width: none; } pre { margin: .25rem 0; padding: .5rem; background: var(--panel); overflow-x: auto; font: .875rem/1.4 Consolas, "Cascadia Mono", monospace; white-space: pre-wrap; }
pre.old { background: var(--old); } pre.new { background: var(--new); }
@media (max-width: 40rem) { .wide { display: none; } figure th { width: 50%; } td.bar { width: 14%; } .scroll table { min-width: 30rem; } th, td { padding: .4rem .25rem; } body { padding: .5rem; } }
@media print { :root { color-scheme: light; --back: #fff; --front: #000; --quiet: #444; --panel: #f2f2f2; --line: #999; --link: #000; --w4: #a4262c; --w3: #a04a00; --w2: #6b5700; --w1: #0f548c; --w0: #0b6a0b; --old: #fbe3e4; --new: #dff6dd; }
  body { max-width: none; padding: 0; font-size: 10pt; } .tools, .filters, .more { display: none; } thead { display: table-header-group; } tr { break-inside: avoid; }
  h2 { break-after: avoid; } .open, th button { color: inherit; text-decoration: none; min-height: 0; } .scroll { overflow: visible; } svg * { print-color-adjust: exact; } }
`
