/** How the page of a report looks, by day and by night, on paper and on a phone. */

export const REPORT_STYLE = `
:root { color-scheme: light dark; --page: #f4f6f9; --sheet: #ffffff; --ink: #14202f; --soft: #55657a;
  --line: #d8dfe8; --night: #0d1a2b; --gold: #ffc72c; --dot: #1f5fae; --bar: #8fb4e3; --curve: #c2410c;
  --good: #0b6b35; --good-soft: #dff3e6; --bad: #a61b1b; --bad-soft: #fbe3e0; --none: #55657a; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1a2b; --sheet: #14263d; --ink: #f2f5f9;
  --soft: #a9b8cb; --line: #2c4767; --dot: #7fb5f5; --bar: #2f5f98; --curve: #ffb454; --good: #7ee2a4;
  --good-soft: #133c2a; --bad: #ffb3a6; --bad-soft: #4a1f22; --none: #a9b8cb; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.5;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
header { background: #0d1a2b; color: #f2f5f9; border-bottom: 4px solid var(--gold); }
header > div, main { max-width: 1120px; margin: 0 auto; padding: 1.5rem 1.25rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.15; margin: 0 0 .35rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; margin: 0 0 .25rem; } h3 { font-size: 1rem; margin: 0 0 .4rem; }
header p { margin: 0; color: #c3cfdd; max-width: 46rem; }
.score { display: flex; flex-wrap: wrap; align-items: baseline; gap: .6rem 1rem; margin: 1.1rem 0 .4rem; }
.score strong { font-size: 2.6rem; line-height: 1; color: #ffc72c; font-variant-numeric: tabular-nums; }
.meter { height: .55rem; border-radius: .3rem; background: #5a2a2d; overflow: hidden; max-width: 32rem; }
.meter i { display: block; height: 100%; background: #3fbf77; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 1.6rem; margin: 1.1rem 0 0; padding: 0; }
.facts div { min-width: 6rem; } .facts dt { font-size: .74rem; color: #a9b8cb; text-transform: uppercase;
  letter-spacing: .06em; } .facts dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere; }
nav { background: #14263d; } nav ul { max-width: 1120px; margin: 0 auto; padding: 0 1.25rem; display: flex;
  gap: 1.25rem; overflow-x: auto; list-style: none; } nav a { display: block; padding: .65rem 0;
  color: #dfe8f2; text-decoration: none; white-space: nowrap; font-size: .92rem; } nav a:hover,
nav a:focus-visible { text-decoration: underline; text-underline-offset: .3em; }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem;
  margin: 0 0 1.25rem; } section > p { margin: 0 0 1rem; color: var(--soft); max-width: 50rem; }
.wide { overflow-x: auto; } .wide:focus-visible { outline: 2px solid var(--dot); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; font-weight: 650; padding: 0 0 .4rem; } .wide + .wide { margin-top: 1.4rem; }
th, td { padding: .34rem .6rem; border-bottom: 1px solid var(--line); text-align: right;
  font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th { color: var(--soft); font-weight: 600; font-size: .78rem; text-transform: uppercase;
  letter-spacing: .04em; } tbody th { text-align: left; font-weight: 500; white-space: normal; min-width: 12rem; }
th.words, td.words { text-align: left; } tbody tr:last-child > * { border-bottom: 0; }
.pill { display: inline-block; min-width: 4rem; padding: .05rem .5rem; border-radius: 1rem; font-size: .8rem;
  font-weight: 700; text-align: center; } .pass { background: var(--good-soft); color: var(--good); }
.miss { background: var(--bad-soft); color: var(--bad); } .none { color: var(--none); font-weight: 500; }
.pairs { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 500px), 1fr)); }
.pair { border: 1px solid var(--line); border-radius: 10px; padding: .8rem; }
.pair > div { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem; }
.pair p { margin: .3rem 0 0; font-size: .84rem; color: var(--soft); font-variant-numeric: tabular-nums; }
@media (max-width: 30rem) { .pair > div { grid-template-columns: 1fr; } section { padding: 1rem .8rem; }
  tbody th { min-width: 8.5rem; } }
svg { display: block; width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 11px;
  font-family: inherit; } svg .axis { font-size: 11px; font-weight: 600; } svg .club { font-weight: 600;
  fill: var(--ink); } .grid { stroke: var(--line); stroke-width: 1; } .diagonal { stroke: var(--soft);
  stroke-width: 1.2; stroke-dasharray: 4 3; } .band { fill: var(--bar); opacity: .22; }
.dot { fill: var(--dot); fill-opacity: .72; } .bar { fill: var(--bar); } .curve { fill: none;
  stroke: var(--curve); stroke-width: 2; } .ring { fill: var(--sheet); stroke: var(--curve); stroke-width: 2; }
.gap { stroke: var(--soft); stroke-width: 2; opacity: .55; }
.heat td { text-align: center; padding: .5rem; border: 2px solid var(--sheet); border-radius: 6px; }
.heat b { display: block; font-size: 1.02rem; } .heat small { color: inherit; opacity: .85; }
.heat tbody th { min-width: 5.5rem; } .heat thead th:not(.words) { text-align: center; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .84rem; color: var(--soft); margin: 0 0 .6rem;
  padding: 0; list-style: none; } .key svg { display: inline-block; width: 1.4rem; vertical-align: -.15em; }
footer { max-width: 1120px; margin: 0 auto; padding: 0 1.25rem 2.5rem; color: var(--soft); font-size: .86rem; }
@media print { body, header { background: #fff; color: #000; } section { break-inside: avoid; } nav { display: none; } }
`;
