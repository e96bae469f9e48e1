/**
 * The program of the report: builds everything out of the data with `textContent`, never with markup out of files. The page allows
 * exactly this text by its hash. Plain JavaScript, since it travels as it stands.
 */
export const PAGE_SCRIPT = String.raw`'use strict';
(function () {
  var facts = JSON.parse(document.getElementById('facts').textContent);
  var raw = JSON.parse(document.getElementById('files').textContent);
  var T = facts.texts, S = facts.summary, WORST = ['ready', 'awareness', 'validation', 'limited', 'significant'];
  var lang = facts.language, with64 = true, search = '', severity = '', status = '', rule = '', limit = 100;
  var sortBy = 'worst', down = true, ruleSort = 'weight', ruleDown = true, open = new Set();
  var sets = [];
  var files = raw.map(function (one) {
    if (one.f) sets.push(one.f);
    return { name: one.n, device: one.d, bytes: one.b, status: one.s, why: one.w, code: one.c, findings: one.i === undefined ? [] : sets[one.i] };
  });

  function h(name, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (key.slice(0, 2) === 'on') element.addEventListener(key.slice(2), value);
      else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
    });
    for (var at = 2; at < arguments.length; at += 1) add(element, arguments[at]);
    return element;
  }
  function add(element, child) {
    if (child === null || child === undefined) return;
    if (Array.isArray(child)) child.forEach(function (one) { add(element, one); });
    else element.append(child);
  }
  function t(key, values) {
    return T[key][lang].replace(/\{(\w+)\}/g, function (whole, name) { return values && name in values ? String(values[name]) : whole; });
  }
  function n(value) { return value.toLocaleString(lang, { maximumFractionDigits: 1 }); }
  function size(bytes) {
    var power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    return n(bytes / Math.pow(1000, power)) + ' ' + ['B', 'kB', 'MB', 'GB'][power];
  }
  function counts(one) { return with64 || !one.o; }
  function worst(file) {
    return file.findings.reduce(function (most, one) { return counts(one) ? Math.max(most, one.v) : most; }, 0);
  }
  function found(file) { return file.findings.filter(counts).length; }
  function judged(file) { return file.status === 'no-vba' || file.status === 'has-vba'; }
  function way() { return with64 ? 'with64' : 'without64'; }
  function badge(weight) { return h('span', { class: 'worst t' + weight }, facts.severities[WORST[weight]][lang]); }

  function bars(title, rows) {
    var total = rows.reduce(function (sum, row) { return sum + row.count; }, 0);
    return h('figure', {}, h('figcaption', {}, title), h('table', {}, h('tbody', {}, rows.map(function (row) {
      var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('aria-hidden', 'true');
      var bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      bar.setAttribute('height', '100%');
      bar.setAttribute('width', (total === 0 ? 0 : Math.max(row.count > 0 ? 0.5 : 0, (row.count / total) * 100)) + '%');
      bar.setAttribute('class', row.fill);
      svg.append(bar);
      return h('tr', {}, h('th', { scope: 'row' }, row.label), h('td', { class: 'bar' }, svg), h('td', { class: 'n' }, n(row.count)),
        h('td', { class: 'n quiet' }, total === 0 ? '' : n((row.count / total) * 100) + ' %'));
    }))));
  }
  function bySeverity(title, numbers) {
    return bars(title, [4, 3, 2, 1, 0].map(function (weight) {
      return { label: facts.severities[WORST[weight]][lang], count: numbers[way()][WORST[weight]], fill: 'f' + weight };
    }));
  }
  function head(labels, by, isDown, sort) {
    return h('thead', {}, h('tr', {}, labels.map(function (one) {
      var mark = by === one.by ? (isDown ? ' ▾' : ' ▴') : '';
      return h('th', { scope: 'col', class: one.class, 'aria-sort': by === one.by ? (isDown ? 'descending' : 'ascending') : null },
        one.by ? h('button', { type: 'button', 'data-key': 'sort ' + one.by + one.label, onclick: function () { sort(one.by); } }, one.label + mark) : one.label);
    })));
  }
  function option(value, label, chosen) { return h('option', { value: value, selected: value === chosen }, label); }
  function choice(key, label, value, options, set) {
    return h('label', {}, label, h('select', { 'data-key': key, onchange: function (event) { set(event.target.value); limit = 100; draw(); } },
      option('', t('all'), value), options.map(function (one) { return option(one[0], one[1], value); })));
  }

  function overview() {
    var c = S.summary, suffix = with64 ? '64' : '';
    var cards = [['filesCard', c.Total], ['vbaCard', c.HasVba], ['macrosCard', S.unique.macros.count], ['workCard', c['Issues' + suffix]],
      ['remediationCard', c['RemLimited' + suffix] + c['RemSignificant' + suffix]], ['failedCard', S.run.notJudged]];
    return [
      S.run.warnings.filter(function (one) { return one !== 'estimated'; }).map(function (one) {
        return h('p', { class: 'warn' }, t(one, { percent: n((1 - S.run.coverage) * 100), folders: n(S.run.unreadableFolders) }));
      }),
      h('ul', { class: 'cards' }, cards.map(function (card) {
        return h('li', {}, h('strong', {}, n(card[1])), t(card[0]), card[0] === 'macrosCard' && S.unique.macros.estimated ? ' ' + t('estimated') : null);
      })),
      h('div', { class: 'charts' },
        bars(t('statusChart'), Object.keys(S.statuses).filter(function (key) { return S.statuses[key] > 0; }).map(function (key) {
          return { label: facts.statuses[key][lang], count: S.statuses[key], fill: 'fs' };
        })),
        bySeverity(t('macroChart'), S.severities.macros), bySeverity(t('fileChart'), S.severities.files))
    ];
  }

  function rulesTable() {
    var rows = facts.rules.filter(function (one) { return with64 || !one.only64; });
    if (rows.length === 0) return [h('h2', {}, t('rules')), h('p', {}, t('noFindings'))];
    var value = { rule: function (one) { return one.id; }, weight: function (one) { return one.weight; }, files: function (one) { return one.files; },
      macros: function (one) { return one.macros; }, findings: function (one) { return one.findings; } }[ruleSort];
    rows = rows.slice().sort(function (a, b) { return order(value(a), value(b), ruleDown) || order(a.files, b.files, true) || order(a.id, b.id, false); });
    return [h('h2', {}, t('rules')), h('div', { class: 'scroll' }, h('table', {},
      head([{ label: t('rule'), by: 'rule' }, { label: t('what'), class: 'wide' }, { label: t('severity'), by: 'weight' }, { label: t('files'), by: 'files', class: 'n' },
        { label: t('macros'), by: 'macros', class: 'n' }, { label: t('findings'), by: 'findings', class: 'n wide' }], ruleSort, ruleDown, function (by) {
        ruleDown = ruleSort === by ? !ruleDown : by !== 'rule'; ruleSort = by; draw();
      }),
      h('tbody', {}, rows.map(function (one) {
        return h('tr', {}, h('td', {}, h('button', { type: 'button', class: 'open', 'data-key': 'rule ' + one.id, 'aria-pressed': rule === one.id ? 'true' : null, onclick: function () {
          rule = rule === one.id ? '' : one.id; limit = 100; draw(); document.getElementById('list').scrollIntoView();
        } }, one.id)), h('td', { class: 'wide' }, one.about[lang]), h('td', {}, one.weight === 0 ? t('information') : badge(one.weight)), h('td', { class: 'n' }, n(one.files)),
        h('td', { class: 'n' }, n(one.macros)), h('td', { class: 'n wide' }, n(one.findings)));
      }))))];
  }

  function order(a, b, isDown) {
    var way = typeof a === 'number' ? a - b : String(a).localeCompare(String(b), lang);
    return isDown ? -way : way;
  }
  function chosen() {
    var word = search.toLocaleLowerCase(lang);
    var value = { worst: worst, name: function (one) { return one.name; }, findings: found, bytes: function (one) { return one.bytes; },
      status: function (one) { return facts.statuses[one.status][lang]; } }[sortBy];
    return files.filter(function (file) {
      return (word === '' || file.name.toLocaleLowerCase(lang).includes(word)) && (status === '' || file.status === status) &&
        (severity === '' || (judged(file) && worst(file) === Number(severity))) &&
        (rule === '' || file.findings.some(function (one) { return one.r === rule && counts(one); }));
    }).map(function (file) { return { file: file, value: value(file) }; })
      .sort(function (a, b) { return order(a.value, b.value, down) || order(a.file.name, b.file.name, false); })
      .map(function (one) { return one.file; });
  }
  function details(file) {
    var shown = file.findings.filter(counts);
    return h('tr', {}, h('td', { colspan: '5' },
      file.why ? h('p', {}, file.why[lang]) : null,
      file.code ? h('p', { class: 'quiet' }, t('reference', { code: file.code })) : null,
      shown.length === 0 ? h('p', {}, t('nothingHere')) : shown.map(function (one) {
        return h('article', {}, h('h3', {}, one.v > 0 ? badge(one.v) : t('information'), ' · ', one.r, one.o ? h('span', { class: 'quiet' }, ' · ' + t('only64')) : null),
          one.m === null ? null : h('p', { class: 'quiet' }, one.l === null ? one.m : t('place', { module: one.m, line: one.l })),
          h('p', {}, one.t[lang]),
          one.c === null ? null : h('pre', { class: one.p === null ? null : 'old', 'aria-label': t('code') }, (one.p === null ? '' : '− ') + one.c),
          one.p === null ? null : h('pre', { class: 'new', 'aria-label': t('proposed') }, '+ ' + one.p));
      })));
  }
  function list() {
    var all = chosen(), rows = [];
    all.slice(0, limit).forEach(function (file) {
      var isOpen = open.has(file);
      rows.push(h('tr', {},
        h('td', {}, h('button', { type: 'button', class: 'open', 'data-key': 'file ' + files.indexOf(file), 'aria-expanded': isOpen ? 'true' : 'false', onclick: function () {
          if (!open.delete(file)) open.add(file); draw();
        } }, file.name)),
        h('td', {}, judged(file) ? badge(worst(file)) : '–'), h('td', { class: 'wide' }, facts.statuses[file.status][lang]),
        h('td', { class: 'n' }, n(found(file))), h('td', { class: 'n wide' }, size(file.bytes))));
      if (isOpen) rows.push(details(file));
    });
    return [h('h2', { id: 'list' }, t('list')),
      files.length < S.summary.Total ? h('p', { class: 'quiet' }, t('listed', { listed: n(files.length), total: n(S.summary.Total) })) : null,
      h('div', { class: 'filters' },
        h('label', {}, t('search'), h('input', { type: 'search', value: search, 'data-key': 'search', oninput: function (event) { search = event.target.value; limit = 100; draw(); } })),
        choice('severity', t('severity'), severity, [4, 3, 2, 1, 0].map(function (weight) { return [String(weight), facts.severities[WORST[weight]][lang]]; }), function (value) { severity = value; }),
        choice('status', t('status'), status, Object.keys(S.statuses).filter(function (key) { return S.statuses[key] > 0; }).map(function (key) { return [key, facts.statuses[key][lang]]; }), function (value) { status = value; }),
        choice('rule', t('rule'), rule, facts.rules.map(function (one) { return [one.id, one.id]; }), function (value) { rule = value; })),
      h('p', { role: 'status', class: 'quiet' }, all.length === 0 ? t('none') : t('shown', { shown: n(Math.min(limit, all.length)), found: n(all.length) })),
      all.length === 0 ? null : h('div', { class: 'scroll' }, h('table', {}, head([{ label: t('file'), by: 'name' }, { label: t('severity'), by: 'worst' }, { label: t('status'), by: 'status', class: 'wide' },
        { label: t('findings'), by: 'findings', class: 'n' }, { label: t('size'), by: 'bytes', class: 'n wide' }], sortBy, down, function (by) {
        down = sortBy === by ? !down : by !== 'name' && by !== 'status'; sortBy = by; draw();
      }), h('tbody', {}, rows))),
      all.length > limit ? h('p', { class: 'more' }, h('button', { type: 'button', 'data-key': 'more', onclick: function () { limit += 500; draw(); } }, t('more'))) : null];
  }
  function end() {
    var run = S.run;
    return [
      S.errors.length === 0 ? null : [h('h2', {}, t('notJudged')), h('table', {}, head([{ label: t('status') }, { label: t('reason') }, { label: t('files'), class: 'n' }]),
        h('tbody', {}, facts.errors.map(function (one) {
          return h('tr', {}, h('td', {}, facts.statuses[one.status][lang]), h('td', {}, one.why ? one.why[lang] : ''), h('td', { class: 'n' }, n(one.files)));
        })))],
      run.folders.length === 0 ? null : [h('h2', {}, t('folders')), h('ul', {}, facts.folders.map(function (one) { return h('li', {}, one.folder + ' (' + one.code + ')'); }))],
      h('h2', {}, t('run')),
      h('p', {}, t('coverage', { percent: n(Math.floor(run.coverage * 1000) / 10), judged: n(S.summary.Total - run.notJudged), total: n(S.summary.Total), seconds: n(run.seconds) })),
      h('p', {}, t('left', Object.fromEntries(Object.keys(run.skipped).map(function (key) { return [key, n(run.skipped[key])]; })))),
      h('p', { class: 'quiet' }, t('offline'))];
  }
  function top() {
    var language = function (code, label) {
      return h('button', { type: 'button', lang: code, 'data-key': 'language ' + code, 'aria-pressed': lang === code ? 'true' : 'false', onclick: function () { lang = code; draw(); } }, label);
    };
    var when = new Date(S.run.startedAt).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
    return [h('header', {}, h('div', {}, h('h1', {}, t('title')), h('p', { class: 'quiet' }, t('about', { device: facts.device, date: when, version: S.run.version })),
      facts.labels === '' ? null : h('p', { class: 'quiet' }, t('labels', { labels: facts.labels }))),
      h('div', { class: 'tools' }, h('div', { role: 'group', 'aria-label': t('language') }, language('de', 'Deutsch'), ' ', language('en', 'English')),
        h('button', { type: 'button', 'data-key': 'print', onclick: function () { print(); } }, t('print')))),
      h('div', { class: 'tools' }, h('label', { class: 'check' }, h('input', { type: 'checkbox', 'data-key': 'with64', checked: with64, onchange: function (event) { with64 = event.target.checked; draw(); } }), t('with64')))];
  }
  function draw() {
    var active = document.activeElement, key = active && active.getAttribute('data-key');
    var caret = key === 'search' ? active.selectionStart : null;
    document.documentElement.lang = lang;
    document.title = t('title');
    var main = document.getElementById('report');
    main.replaceChildren();
    [top(), overview(), rulesTable(), list(), end()].forEach(function (part) { add(main, part); });
    if (key === null) return;
    var again = Array.from(main.querySelectorAll('[data-key]')).find(function (one) { return one.getAttribute('data-key') === key; });
    if (again === undefined) return;
    again.focus({ preventScroll: true });
    if (caret !== null) again.setSelectionRange(caret, caret);
  }
  var before = null;
  addEventListener('beforeprint', function () { before = limit; limit = Math.max(limit, 2000); draw(); });
  addEventListener('afterprint', function () { if (before !== null) limit = before; before = null; draw(); });
  draw();
})();
`
