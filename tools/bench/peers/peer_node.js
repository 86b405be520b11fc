// The scores by hand in JavaScript: JSON.parse and plain numbers.
//
// usage: node peer_node.js PACK.json FILE [--kpis]    (PACK.json: `radap_corpus pack`)
'use strict';
const { forEachLine, parse, amount, countedKpis, treeOf, print, flush, options } = require('./lines.js');

const { pack, path, withKpis } = options();
const questions = Object.entries(pack);
const tree = treeOf(pack);

function questionScore(answers, [id, starred]) {
  const issues = answers[id]?.issues;
  if (!issues) return 0;
  let met = 0;
  for (let i = 0; i < starred.length; ++i) {
    const issue = issues[i + 1];
    if (!issue?.claimed) continue;
    if (!starred[i] || issue.evidence?.some((entry) => entry.file)) ++met;
  }
  return (500 * met) / starred.length;
}

function kpiScore(kpi, year) {
  const target = amount(kpi.target);
  const result = amount(kpi.results?.[year]);
  const one = amount(kpi.results?.[year - 1]);
  const two = amount(kpi.results?.[year - 2]);
  const higher = kpi.direction === 'higher';
  if (target === null || result === null || !kpi.direction || (target === 0 && higher)) return 0;
  const history = one === null ? two : two === null ? one : (one + two) / 2;
  if (history !== null && (higher ? target < history : target > history)) return 100;
  let success = higher ? (result / target) * 100 : (2 - result / target) * 100;
  if (target === 0) success = result <= 0 ? 100 : 0;
  return success < 100 ? 200 : success < 105 ? 300 : success < 110 ? 400 : 500;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

forEachLine(path, (line) => {
  const dossier = parse(line);
  if (!dossier) return print('bad');
  const scores = questions.map((question) => questionScore(dossier.answers, question));
  const categories = tree.map((items) => mean(items.map((item) => mean(item.map((i) => scores[i])))));
  const kpis = countedKpis(dossier).map((kpi) => kpiScore(kpi, dossier.fiscal_year));
  const results = kpis.reduce((sum, score) => sum + score, 0) / 30;
  print(mean([...categories, results]), withKpis ? kpis : null);
});
flush();
