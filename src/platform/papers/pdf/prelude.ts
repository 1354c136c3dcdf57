import type { Metadata } from '#document';
import { literal } from './literal.ts';

/** Sizes of the paper in points, after Decree 30/2020: body 13 to 14, tables smaller. */
const size = { body: 13, title: 14, note: 12, table: 11.5 } as const;

/** The look of the paper, and the functions that `typstSource` calls. Nothing of a document stands in here but its metadata. */
export function prelude({ title, language, author, subject }: Metadata): string {
  return `#set document(title: ${literal(title)}, author: ${literal(author ?? '')}, description: ${literal(subject ?? '')})
#set text(font: ("Tinos", "DejaVu Sans"), size: ${size.body}pt, lang: ${literal(language)}, hyphenate: false, fallback: true)
#set par(justify: true, leading: 0.62em, spacing: 0.72em)
#set page(paper: "a4", header-ascent: 6mm, header: context {
  let page = counter(page).get().first()
  if page > 1 { align(center, text(size: ${size.body}pt, str(page))) }
})
#let portrait(body) = page(margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 17mm), body)
#let landscape(body) = page(flipped: true, margin: (top: 25mm, bottom: 17mm, left: 20mm, right: 20mm), body)
#show heading: set text(size: ${size.body}pt, weight: "bold")
#show heading.where(level: 3): set text(style: "italic")
#show heading.where(level: 4): set text(weight: "regular", style: "italic")
#show heading: set block(above: 1.05em, below: 0.72em, sticky: true)
#show heading: set par(justify: false)

#let dots = (thickness: 0.75pt, dash: ("dot", 2.2pt), cap: "round", paint: luma(60))
#let line-slot(width) = box(width: width, height: 0.5em, outset: (bottom: 1pt), stroke: (bottom: dots))
#let wide = (short: 1.3cm, medium: 2.6cm, long: 4.5cm, lines: 4.5cm)
#let slot(width) = line-slot(wide.at(width))
// The last slot of a line fills it; the joiner keeps its least width and its rest together.
#let last-slot(width) = {
  line-slot(if width == "short" { 0.6cm } else { 1.2cm }) + sym.wj + line-slot(1fr)
  if width == "lines" { for _ in range(2) { linebreak() + line-slot(1fr) } }
}
#let mark(ticked) = text(font: "DejaVu Sans", weight: "regular", style: "normal", size: 0.95em, if ticked { "☑" } else { "□" })
#let option(ticked, label) = box(mark(ticked) + sym.space.nobreak + label)

#let title-block(body) = {
  let shown = align(center, text(size: ${size.title}pt, weight: "bold", par(justify: false, body)))
  block(above: 1.2em, below: 0.8em, width: 100%, sticky: true, shown)
}
#let subtitle(body) = block(width: 100%, sticky: true, align(center, par(justify: false, body)))
#let centred(body) = block(width: 100%, align(center, par(justify: false, body)))
#let body-line(level, body) = pad(left: level * 0.75cm, par(body))
#let note(level, body) = pad(left: level * 0.75cm, text(size: ${size.note}pt, par(body)))
#let items(level, marks, ..bodies) = pad(left: level * 0.75cm, enum(
  numbering: n => marks.at(n - 1), number-align: start + top, body-indent: 0.4em, spacing: 0.72em, ..bodies,
))
#let fraction(numerator, denominator) = align(center, block(above: 0.7em, below: 0.9em, breakable: false, width: 85%, grid(
  align: center + horizon, inset: (x: 0.6em, y: 0.35em), stroke: none, numerator, grid.hline(stroke: 0.6pt), denominator,
)))
#let side-by-side(..columns) = grid(columns: (1fr,) * columns.pos().len(), column-gutter: 0.8cm, ..columns)
#let under-letterhead(..columns) = block(below: 1.2em, grid(
  columns: if columns.pos().len() == 2 { (1fr, 1.45fr) } else { (1fr,) * columns.pos().len() }, column-gutter: 0.3cm,
  ..columns.pos().map(column => align(center, { set par(justify: false); column })),
))

#let paper-table(widths, header, cells) = {
  set text(size: ${size.table}pt)
  set par(justify: false, leading: 0.5em, spacing: 0.5em)
  let top = if header.len() == 0 { () } else { (table.header(repeat: true, ..header),) }
  block(above: 0.9em, below: 0.9em, table(columns: widths, inset: (x: 4pt, y: 4.5pt), stroke: 0.5pt, ..top, ..cells))
}
#let caption(body) = block(above: 0.9em, below: 0.6em, sticky: true, strong(body))
#let strut = box(height: 0.66em)
#let group(..cells) = if sys.version >= version(0, 14, 0) {
  (table.header(level: 2, repeat: false, ..cells),)
} else { cells.pos() }
#let cell(body, ..options) = table.cell(..options, body)
#let head(body, ..options) = table.cell(align: center + horizon, ..options, strong(body))
#let number(body, ..options) = table.cell(align: center + horizon, ..options, emph(body))

#let picture(file, most, alt, captioned, line) = block(above: 1em, below: 1em, width: 100%, breakable: false, align(center, {
  layout(area => image(file, width: calc.min(most, area.width), alt: alt))
  if captioned { v(0.3em, weak: true); text(size: ${size.note}pt, style: "italic", par(justify: false, line)) }
}))

#let rule-under(body, share) = context {
  v(2pt, weak: true)
  line(length: measure(body).width * share, stroke: 0.6pt)
}
#let letterhead(left-lines, right-lines) = {
  set par(justify: false, leading: 0.45em, spacing: 0.45em)
  let side(lines, main, share) = align(center, {
    for line in lines { block(spacing: 0.45em, main(line, lines)) }
    if lines.len() > 0 { block(spacing: 0.4em, rule-under(main(lines.last(), lines), share)) }
  })
  let left-line(line, lines) = if line == lines.last() { text(size: 12pt, weight: "bold", line) } else { text(size: 12pt, line) }
  let right-line(line, lines) = text(size: if line == lines.first() { 12pt } else { 13pt }, weight: "bold", line)
  block(above: 1.2em, below: 1.4em, width: 100%, grid(
    columns: (1fr, 1.45fr), column-gutter: 0.3cm, side(left-lines, left-line, 40%), side(right-lines, right-line, 100%),
  ))
}
// A column is (date line, title lines, instruction, name); the date lines share a row, so the titles stand level.
#let signatures(..columns) = block(above: 1.6em, breakable: false, width: 100%, {
  set par(justify: false, leading: 0.5em, spacing: 0.5em)
  set align(center)
  let all = columns.pos()
  grid(
    columns: (1fr,) * all.len(), column-gutter: 0.6cm, row-gutter: 0.5em,
    ..all.map(column => emph(column.at(0))),
    ..all.map(column => {
      for line in column.at(1) { par(strong(line)) }
      if column.at(2) != "" { par(emph(column.at(2))) }
      v(2.4cm)
      if column.at(3) != "" { par(strong(column.at(3))) }
    }),
  )
})
`;
}
