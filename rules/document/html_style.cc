#include "rules/document/html_parts.h"

namespace radap::document {
namespace {

constexpr std::string_view kColours = R"css(
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f5f7f9; --ink: #1d2733; --soft: #5b6876; --line: #d9e0e7;
  --head: #eef3f7; --link: #0b5a8a; --mark: #e4eef6; --mark-ink: #17496b; --star: #9a5b00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161c23; --ground: #10151b; --ink: #e3e8ed; --soft: #a2afbc; --line: #303b47;
    --head: #1f2831; --link: #7cc0ee; --mark: #23384a; --mark-ink: #b5daf4; --star: #f0b95b;
  }
}
)css";

constexpr std::string_view kText = R"css(
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.75 Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, "TH Sarabun New", Tahoma,
        Loma, Garuda, system-ui, sans-serif;
}
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .22em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
:target { background: var(--mark); }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 2; }
.page { max-width: 82rem; margin: 0 auto; padding: 0 1rem 3rem; }
header { padding: 2rem 0 1rem; }
header p { margin: 0; color: var(--soft); }
h1, h2, h3, h4, h5, h6 { line-height: 1.5; margin: 0; font-weight: 700; overflow-wrap: anywhere; }
h1 { font-size: 1.85rem; }
h2 { font-size: 1.45rem; padding-bottom: .25rem; border-bottom: 2px solid var(--link); }
h3 { font-size: 1.2rem; }
h4 { font-size: 1.08rem; }
h5, h6 { font-size: 1rem; }
p { margin: .6rem 0; }
code, .id { font: .88em/1.6 ui-monospace, "DejaVu Sans Mono", Consolas, "Noto Sans Thai", Loma, monospace; }
.id { color: var(--soft); font-weight: 400; }
.number { color: var(--link); font-weight: 700; margin-right: .5em; }
.mark {
  display: inline-block; margin-left: .5em; padding: .05em .6em; border-radius: 1em; font-size: .8rem;
  line-height: 1.7; font-weight: 400; background: var(--mark); color: var(--mark-ink);
  vertical-align: .1em; white-space: nowrap;
}
footer { margin-top: 2rem; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
)css";

constexpr std::string_view kBlocks = R"css(
main > section {
  background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
  padding: 1.2rem 1.4rem 1.5rem; margin-bottom: 1.4rem;
}
section section { margin-top: 1.5rem; }
section section section section {
  margin-top: 1.1rem; padding-left: 1rem; border-left: 3px solid var(--line);
}
dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; margin: .6rem 0; gap: .1rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin: .7rem 0; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption {
  text-align: left; padding: .4rem .7rem; font-weight: 700; background: var(--head);
  border-bottom: 1px solid var(--line);
}
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; border-bottom: 1px solid var(--line); }
tr:last-child > td { border-bottom: 0; }
th { font-size: .86rem; font-weight: 700; color: var(--soft); background: var(--head); white-space: nowrap; }
td { min-width: 7rem; overflow-wrap: break-word; }
td.short, td.count { min-width: 0; white-space: nowrap; }
td.star, td.short, td.count:first-child { width: 1%; }
td.star { min-width: 0; color: var(--star); font-weight: 700; line-height: 1; font-size: 1.2em; }
th.count, td.count { text-align: right; font-variant-numeric: tabular-nums; }
td.code { color: var(--soft); min-width: 17rem; }
td.code code { white-space: pre-wrap; overflow-wrap: anywhere; }
.curve { margin: .8rem 0 0; max-width: 34rem; }
.curve svg { width: 100%; height: auto; display: block; }
.curve text { font-size: 12px; fill: var(--soft); }
.curve circle { fill: var(--link); }
.curve polyline { fill: none; }
.curve .axes { stroke: var(--line); stroke-width: 1.5; }
.curve .line { stroke: var(--link); stroke-width: 2.5; stroke-linejoin: round; }
)css";

constexpr std::string_view kPlaces = R"css(
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-left: .9rem; font-size: .94em; }
nav ul ul ul { font-size: 1em; }
nav a { display: block; padding: .12rem .3rem; text-decoration: none; color: inherit; border-radius: 4px; }
nav a:hover { background: var(--mark); color: var(--mark-ink); }
nav > ul > li > a { font-weight: 700; }
nav {
  background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.1rem;
  margin-bottom: 1.4rem;
}
nav h2 { font-size: 1.05rem; border: 0; padding: 0 0 .3rem; }
main { min-width: 0; }
@media (min-width: 68rem) {
  .columns { display: grid; grid-template-columns: 18rem minmax(0, 1fr); gap: 1.6rem; align-items: start; }
  nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; font-size: .93rem; }
}
@media (max-width: 40rem) {
  h1 { font-size: 1.45rem; }
  h2 { font-size: 1.25rem; }
  .page { padding: 0 .6rem 2rem; }
  nav { max-height: 60vh; overflow-y: auto; }
  header { padding: 1.2rem .2rem .8rem; }
  main > section { padding: .9rem .8rem 1rem; }
  section section section section { padding-left: .6rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .4rem; }
  td:not([class]) { min-width: 10rem; }
}
@media print {
  :root {
    --paper: #fff; --ground: #fff; --ink: #000; --soft: #444; --line: #bbb; --head: #f2f2f2;
    --link: #000; --mark: #f2f2f2; --mark-ink: #000;
  }
  body { font-size: 10.5pt; line-height: 1.6; }
  .page { max-width: none; padding: 0; }
  .columns { display: block; }
  nav { position: static; max-height: none; overflow: visible; border: 0; padding: 0; }
  nav > ul { columns: 2; }
  main > section { border: 0; padding: 0; }
  .scroll { overflow: visible; }
  td, td.code { min-width: 0; }
  a { text-decoration: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  .skip { display: none; }
}
)css";

}  // namespace

std::string_view PageStyle() {
  static const std::string kStyle =
      std::string(kColours).append(kText).append(kBlocks).append(kPlaces);
  return kStyle;
}

}  // namespace radap::document
