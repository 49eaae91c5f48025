import { fontFamily } from './plotly.ts'

/** The page's style sheet: dark on light, one measure for text, two columns of figures where there is room, A4 on paper. */
export const reportStyle = `
:root { --ink: #1d2126; --soft: #5a636d; --line: #d9dde2; --tint: #f5f6f8; --accent: #004a74; --sans: ${fontFamily};
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Charter, Georgia, "DejaVu Serif", serif; }
* { box-sizing: border-box; }
html { background: #fff; color: var(--ink); font: 16px/1.5 var(--sans); -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 1560px; padding: 2.2rem clamp(1rem, 3vw, 2.6rem) 4rem; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h1 { font: 600 2.1rem/1.15 var(--serif); margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font: 600 1.45rem/1.2 var(--serif); margin: 2.8rem 0 .8rem; padding-top: .9rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.02rem; margin: 0 0 .2rem; }
h4 { font-size: .86rem; margin: 1rem 0 .3rem; color: var(--soft); }
p, figcaption, li, dd { max-width: 76ch; text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: .15em; }
code { font: .88em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--tint); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
.lead { font: 1.12rem/1.5 var(--serif); max-width: 70ch; margin: 0 0 1rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 0 0 1rem; font-size: .9rem; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; max-width: none; }
nav { font-size: .9rem; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
.warning { border-left: 4px solid #d55e00; background: #fdf3ec; padding: .7rem 1rem; margin: 1.2rem 0; font-size: .92rem; }
.warning ul { margin: .3rem 0 0; padding-left: 1.1rem; columns: 2 34rem; column-gap: 2.4rem; } .warning li { break-inside: avoid; font-size: .86rem; }

.scroll { overflow-x: auto; margin: .6rem 0 1.4rem; }
table { border-collapse: collapse; font-size: .86rem; font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: .3rem .5rem; text-align: right; vertical-align: bottom; white-space: nowrap; border-bottom: 1px solid var(--line); }
td { vertical-align: top; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
thead th { font-weight: 600; border-bottom: 1.5px solid var(--ink); line-height: 1.25; }
thead th a { color: inherit; text-decoration-color: var(--line); }
.comparison { width: 100%; }
.comparison tbody th { font-weight: 400; text-align: left; white-space: normal; min-width: 13rem; position: sticky; left: 0; background: #fff; }
.comparison .words { text-align: left; } .comparison .family th { color: var(--soft); font-size: .8rem; padding-top: .9rem; }
.metrics tbody th { font-weight: 400; } .metrics th:nth-child(n+3), .metrics td:nth-child(n+3) { text-align: left; }
.metrics td:nth-child(4) { color: var(--soft); } .metrics a { color: inherit; text-decoration-color: var(--line); } .metrics ~ p, .scroll + p { font-size: .86rem; color: var(--soft); }
.stopped td.words { color: #a34700; font-weight: 600; }

.board { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr); gap: 0 2rem; align-items: start; }
.key { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .8rem 0 1rem; margin-top: 2rem; font-size: .82rem; line-height: 1.3; }
.key summary { font-weight: 600; cursor: pointer; padding: .3rem 0; }
.key fieldset { border: 0; margin: 0 0 .8rem; padding: 0; } .key legend { font-weight: 600; padding: .35rem 0 .1rem; }
.key .family { display: block; color: var(--soft); margin: .35rem 0 .1rem; }
.key label { display: flex; gap: .45rem; align-items: flex-start; padding: .1rem 0; cursor: pointer; }
.key input { margin: .12rem 0 0; accent-color: var(--accent); flex: none; }
.swatch { flex: none; width: 30px; height: 10px; margin-top: .22rem; }
main > section:first-child > h2 { margin-top: 2rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); gap: 2rem 2rem; }
figure { margin: 0; min-width: 0; display: flex; flex-direction: column; }
figcaption { font-size: .86rem; line-height: 1.42; color: var(--soft); margin-top: .1rem; }
figure.panels { grid-column: 1 / -1; }
.plot { width: 100%; min-width: 0; overflow: hidden; }
.paper-key { display: none; }
.part-key { display: flex; flex-wrap: wrap; gap: .1rem 1rem; list-style: none; margin: .1rem 0 0; padding: 0; font-size: .8rem; }
.part-key .swatch { margin: 0 .4em 0 0; vertical-align: 0; }
.part-key i { display: inline-block; width: .8em; height: .8em; margin-right: .4em; vertical-align: -.05em; }

.recipes { columns: 2 34rem; column-gap: 2.4rem; }
.recipe { break-inside: avoid; padding: .1rem 0 1.2rem; font-size: .88rem; }
.recipe h3 { border-top: 1px solid var(--ink); padding-top: .5rem; }
.recipe .from { color: var(--soft); margin: 0 0 .4rem; } .recipe ul { margin: .2rem 0; padding-left: 1.1rem; }
.recipe td:first-child { white-space: normal; } .recipe th, .recipe td { padding: .2rem .55rem; font-size: .82rem; }
.recipe dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .3rem 0; }
.recipe dt { color: var(--soft); } .recipe dd { margin: 0; font-variant-numeric: tabular-nums; }
#assumed h3 { font-size: .86rem; margin: 1rem 0 .3rem; max-width: 110ch; break-after: avoid; }
.assumed { columns: 2 34rem; column-gap: 2.4rem; font-size: .82rem; } .assumed ul { margin: 0; padding-left: 1.1rem; } .assumed li { break-inside: avoid; }
.definitions { columns: 2 34rem; column-gap: 2.4rem; font-size: .86rem; margin: 0; }
.definitions div { break-inside: avoid; margin-bottom: .5rem; } .definitions dt { font-weight: 600; }
.definitions dt span { font-weight: 400; color: var(--soft); } .definitions dd { margin: 0; }
footer { margin-top: 3rem; font-size: .82rem; color: var(--soft); }

@media (max-width: 1320px) {
  .board { display: block; }
  .key { position: sticky; z-index: 5; margin-top: 1rem; background: rgba(255,255,255,.97); padding: .2rem 0; max-height: 70vh; border-bottom: 1px solid var(--line); }
}
@media (max-width: 1000px) {
  th, td { padding: .3rem .28rem; } .comparison tbody th { min-width: 10rem; }
}
@media (max-width: 600px) {
  html { font-size: 15px; } h1 { font-size: 1.65rem; } .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: .4rem; }
  .comparison tbody th { min-width: 9rem; max-width: 9rem; } th, td { padding: .3rem .5rem; }
  .recipe dl { grid-template-columns: 1fr; } .recipe dd { margin-bottom: .25rem; }
}
@page { size: A4; margin: 14mm 13mm 15mm; }
@media print {
  html { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; } body { padding: 0; max-width: none; }
  nav, .key, .modebar-container { display: none !important; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 19pt; } h2 { font-size: 14pt; margin-top: 1.6rem; break-after: avoid; } h3 { break-after: avoid; }
  .board, .figures { display: block; } .recipes, .assumed, .definitions { columns: 2; column-gap: 8mm; }
  .recipe, .assumed, .definitions { font-size: 7.6pt; } .recipe th, .recipe td { font-size: 7.2pt; white-space: normal; }
  figure { break-inside: avoid; margin: 0 0 7mm; display: grid; grid-template-columns: 122mm minmax(0, 1fr); gap: 0 5mm; }
  figure h3, figcaption { grid-column: 1 / -1; } .plot { grid-column: 1; } figcaption { font-size: 8.4pt; max-width: none; }
  .plot, .plot .plot-container, .plot .svg-container { width: 100% !important; height: auto !important; aspect-ratio: var(--aspect); }
  .plot .main-svg { width: 100% !important; height: auto !important; }
  .paper-key, .part-key { display: block; grid-column: 2; grid-row: 2; align-self: center; margin: 0; padding: 0; list-style: none; font-size: 7.4pt; line-height: 1.25; }
  .paper-key li, .part-key li { display: flex; gap: 4pt; align-items: flex-start; margin-bottom: 2pt; } .paper-key .swatch { margin: 2pt 0 0; width: 24px; }
  .scroll { overflow: visible; } table { font-size: 7.6pt; } th, td { padding: 2pt 3.2pt; } .comparison tbody th { min-width: 0; position: static; }
  .comparison tr { break-inside: avoid; } thead { display: table-header-group; }
}
`
