// What the JavaScript peers share: the lines of a file, and the facts of a dossier in the shape that rule engines like.
'use strict';
const fs = require('fs');

// Calls use(text) for each line.
function forEachLine(path, use) {
  const file = fs.openSync(path, 'r');
  let rest = Buffer.alloc(0);
  const window = Buffer.alloc(1 << 20);
  for (;;) {
    const got = fs.readSync(file, window, 0, window.length, null);
    if (got === 0) break;
    const bytes = rest.length ? Buffer.concat([rest, window.subarray(0, got)]) : window.subarray(0, got);
    let begin = 0;
    for (let end; (end = bytes.indexOf(10, begin)) >= 0; begin = end + 1) use(bytes.toString('utf8', begin, end));
    rest = Buffer.from(bytes.subarray(begin));
  }
  if (rest.length) use(rest.toString('utf8'));
  fs.closeSync(file);
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

// A number or nothing; a text is one only if it reads as one.
function amount(value) {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(value) ? Number(value) : null;
}

// The KPIs that count: five an item.
function countedKpis(dossier) {
  const counted = {};
  return dossier.kpis.filter((kpi) => (counted[kpi.item] = (counted[kpi.item] || 0) + 1) <= 5);
}

// {questions: [[{claimed, starred, files}]], kpis: [{direction, target, result, one, two}]}: nothing worked out yet.
function factsOf(pack, dossier) {
  const year = dossier.fiscal_year;
  const questions = Object.entries(pack).map(([id, starred]) => {
    const issues = dossier.answers[id]?.issues ?? {};
    return starred.map((star, i) => {
      const issue = issues[i + 1];
      const files = star && issue?.evidence ? issue.evidence.filter((entry) => entry.file).length : 0;
      return { claimed: issue?.claimed === true, starred: star, files };
    });
  });
  const kpis = countedKpis(dossier).map((kpi) => ({
    direction: kpi.direction ?? null,
    target: amount(kpi.target),
    result: amount(kpi.results?.[year]),
    one: amount(kpi.results?.[year - 1]),
    two: amount(kpi.results?.[year - 2]),
  }));
  return { questions, kpis };
}

// The places of the questions as categories of items: [[[0, 1], [2]], ...].
function treeOf(pack) {
  const tree = {};
  Object.keys(pack).forEach((id, i) => {
    const [category, item] = id.split('.');
    ((tree[category] ??= {})[item] ??= []).push(i);
  });
  return Object.values(tree).map((items) => Object.values(items));
}

// Buffers what is printed.
const printed = [];
function print(total, scores) {
  printed.push(scores ? [total, ...scores].join(' ') : String(total));
  if (printed.length === 1000) flush();
}
function flush() {
  if (printed.length) fs.writeSync(1, printed.join('\n') + '\n');
  printed.length = 0;
}

function options() {
  const [packPath, path, flag] = process.argv.slice(2);
  if (!path) {
    console.error('usage: node PEER.js PACK.json FILE [--kpis]');
    process.exit(2);
  }
  return { pack: JSON.parse(fs.readFileSync(packPath, 'utf8')), path, withKpis: flag === '--kpis' };
}

module.exports = { forEachLine, parse, amount, countedKpis, factsOf, treeOf, print, flush, options };
