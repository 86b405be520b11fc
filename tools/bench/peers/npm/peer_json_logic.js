// The scores as rules of json-logic-engine, compiled.
//
// usage: node peer_json_logic.js PACK.json FILE [--kpis]    (after `npm ci` in this folder)
'use strict';
const { LogicEngine } = require('json-logic-engine');
const { forEachLine, parse, factsOf, treeOf, print, flush, options } = require('../lines.js');

const { pack, path, withKpis } = options();
const v = (name) => ({ var: name });
const divide = (value, by) => ({ '/': [value, by] });

const met = { and: [v('claimed'), { or: [{ '!': [v('starred')] }, { '>': [v('files'), 0] }] }] };
const question = (i, issues) => divide(
  { '*': [500, { reduce: [v(`questions.${i}`), { '+': [v('accumulator'), { if: [meetsCurrent, 1, 0] }] }, 0] }] }, issues);
const meetsCurrent = JSON.parse(JSON.stringify(met).replaceAll('"var":"', '"var":"current.'));
const sizes = Object.values(pack).map((starred) => starred.length);
const mean = (rules) => divide({ '+': rules }, rules.length);

const history = { if: [
  { '===': [v('one'), null] }, v('two'),
  { '===': [v('two'), null] }, v('one'),
  divide({ '+': [v('one'), v('two')] }, 2)] };
const higher = { '===': [v('direction'), 'higher'] };
const easy = { and: [{ '!==': [history, null] },
  { if: [higher, { '<': [v('target'), history] }, { '>': [v('target'), history] }] }] };
const ratio = divide(v('result'), v('target'));
const success = { if: [
  { '===': [v('target'), 0] }, { if: [{ '<=': [v('result'), 0] }, 100, 0] },
  higher, { '*': [ratio, 100] },
  { '*': [{ '-': [2, ratio] }, 100] }] };
const kpi = { if: [
  { or: [{ '===': [v('result'), null] }, { '===': [v('target'), null] }, { '===': [v('direction'), null] }] }, 0,
  { and: [{ '===': [v('target'), 0] }, higher] }, 0,
  easy, 100,
  { '<': [success, 100] }, 200,
  { '<': [success, 105] }, 300,
  { '<': [success, 110] }, 400,
  500] };

const engine = new LogicEngine();
const categories = engine.build({ '+': treeOf(pack).map((items) =>
  mean(items.map((places) => mean(places.map((i) => question(i, sizes[i])))))) });
const kpiScores = engine.build({ map: [v('kpis'), kpi] });
const total = engine.build(divide(
  { '+': [v('categories'), divide({ reduce: [v('scores'), { '+': [v('current'), v('accumulator')] }, 0] }, 30)] }, 7));

forEachLine(path, (line) => {
  const dossier = parse(line);
  if (!dossier) return print('bad');
  const facts = factsOf(pack, dossier);
  const scores = kpiScores(facts);
  print(total({ categories: categories(facts), scores }), withKpis ? scores : null);
});
flush();
