// The scores as a decision model of @gorules/zen-engine: a decision table for KPIs, expressions for the rest.
//
// usage: node peer_zen.js PACK.json FILE [--kpis]    (after `npm ci` in this folder)
'use strict';
const { ZenEngine } = require('@gorules/zen-engine');
const { forEachLine, parse, factsOf, treeOf, print, flush, options } = require('../lines.js');

const { pack, path, withKpis } = options();

const node = (id, type, content) => ({ id, name: id, type, position: { x: 0, y: 0 }, content });
const expressions = (entries) => Object.entries(entries).map(([key, value], i) => ({ id: `${key}${i}`, key, value }));
const perKpi = { executionMode: 'loop', inputField: 'kpis', outputPath: 'kpis', passThrough: true };

const prepare = expressions({
  missing: 'result == null or target == null or direction == null',
  history: 'one == null ? two : two == null ? one : (one + two) / 2',
  challenging: '$.history == null ? true : direction == "higher" ? target >= $.history : target <= $.history',
  success: '$.missing ? 0 : target == 0 ? (result <= 0 ? 100 : 0) : ' +
    'direction == "higher" ? result / target * 100 : (2 - result / target) * 100',
  undefined: 'target == 0 and direction == "higher"',
});
const columns = ['missing', 'undefined', 'challenging', 'success'];
const rows = [
  ['true', '', '', '', '0'],
  ['', 'true', '', '', '0'],
  ['', '', 'false', '', '100'],
  ['', '', '', '< 100', '200'],
  ['', '', '', '[100..105)', '300'],
  ['', '', '', '[105..110)', '400'],
  ['', '', '', '>= 110', '500'],
];
const bands = {
  hitPolicy: 'first',
  inputs: columns.map((name) => ({ id: name, name, field: name })),
  outputs: [{ id: 'score', name: 'score', field: 'score' }],
  rules: rows.map((cells, i) => Object.fromEntries(
    [['_id', `r${i}`], ...columns.map((name, c) => [name, cells[c]]), ['score', cells[4]]])),
  ...perKpi,
};
const totals = expressions({
  categories: 'map(categories, avg(map(#, avg(map(#, ' +
    '500 * count(#, #.claimed and (not #.starred or #.files > 0)) / len(#))))))',
  scores: 'map(kpis, #.score)',
  total: '(sum($.categories) + sum($.scores) / 30) / 7',
});
const steps = [
  node('in', 'inputNode', {}),
  node('prepare', 'expressionNode', { expressions: prepare, ...perKpi }),
  node('bands', 'decisionTableNode', bands),
  node('totals', 'expressionNode', { expressions: totals, passThrough: false, inputField: null, outputPath: null, executionMode: 'single' }),
  node('out', 'outputNode', {}),
];
const edges = steps.slice(1).map((step, i) => ({ id: `e${i}`, type: 'edge', sourceId: steps[i].id, targetId: step.id }));

async function main() {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify({ nodes: steps, edges })));
  const tree = treeOf(pack);
  const lines = [];
  forEachLine(path, (line) => lines.push(line));
  for (const line of lines) {
    const dossier = parse(line);
    if (!dossier) {
      print('bad');
      continue;
    }
    const { questions, kpis } = factsOf(pack, dossier);
    const categories = tree.map((items) => items.map((places) => places.map((i) => questions[i])));
    const { result } = await decision.evaluate({ categories, kpis });
    print(result.total, withKpis ? result.scores : null);
  }
  flush();
}

main();
