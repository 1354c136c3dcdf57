const levels = [1, 2, 3, 4, 5, 6].map((level) => `.paper-level-${level}{margin-left:${level * 1.2}em}`).join('\n');
const nested = '.paper-list .paper-list{margin-left:1.2em}';
const widths = Array.from({ length: 100 }, (_, i) => `.paper-w-${i + 1}{width:${i + 1}%}`).join('\n');

/** The look of the HTML paper on screen and when printed on A4 (margins of Decree 30/2020). Classes only, so a strict policy holds. */
export const paperStylesheet = `
.paper{font-family:"Times New Roman",Tinos,"Liberation Serif",serif;font-size:1.0625rem;line-height:1.5;color:#111;background:#fff;max-width:50rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}
.paper p{margin:.35em 0}
.paper-landscape{max-width:70rem}
.paper-letterhead{display:grid;grid-template-columns:2fr 3fr;gap:1rem;text-align:center;margin:1em 0 1.5em;font-size:.92em}
.paper-letterhead p{margin:0}
.paper-letterhead-left p:last-child,.paper-letterhead-right p{font-weight:700}
.paper-letterhead-left::after,.paper-letterhead-right::after{content:"";display:block;border-top:1px solid;width:35%;margin:.25em auto 0}
.paper-letterhead-right::after{width:60%}
.paper-title{font-size:1.15em;font-weight:700;text-align:center;line-height:1.35;margin:1.2em 0 .4em}
.paper-subtitle{font-style:italic}
.paper .paper-subtitle,.paper .paper-centred{text-align:center}
.paper-heading-1,.paper-heading-2,.paper-heading-3,.paper-heading-4{font-size:1em;font-weight:700;margin:1.1em 0 .3em;line-height:1.35;break-after:avoid}
.paper-heading-4{font-style:italic}
.paper-formula{margin-left:1.2em}
.paper-list{list-style:none;padding:0;margin:0}
.paper-item{margin:.35em 0}
.paper-item{display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:.4em;align-items:baseline}
.paper-item>.paper-list{grid-column:1/-1}
.paper-item>.paper-text{display:flow-root}
.paper-slot{display:inline-block;vertical-align:baseline;height:1em;border-bottom:2px dotted #555;min-width:4em;max-width:100%}
.paper-slot-short{min-width:3.5em}
.paper-slot-medium{min-width:8em}
.paper-slot-long{min-width:16em}
.paper-slot-lines{min-width:100%}
.paper p,.paper-text{overflow-x:clip}
.paper-slot-last:not(.paper-slot-lines){width:100%;min-width:0;max-width:none;margin-right:calc(4em - 100%)}
.paper-value{white-space:pre-line}
.paper-box{font-family:"DejaVu Sans","Segoe UI Symbol",sans-serif}
.paper-option{display:inline-block}
.paper-fraction{display:inline-grid;text-align:center;margin:.2em 1.2em .6em;max-width:100%}
.paper-numerator{border-bottom:1px solid;padding:0 .5em .15em}
.paper-denominator{padding:.15em .5em 0}
.paper-columns{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:1.5em}
.paper-columns-head{grid-template-columns:2fr 3fr;text-align:center}
.paper-scroll{overflow-x:auto;margin:.8em 0}
.paper-table{border-collapse:collapse;width:100%;font-size:.95em;line-height:1.4}
.paper-table caption{font-weight:700;text-align:left;padding-bottom:.3em}
.paper-table th,.paper-table td{border:1px solid #333;padding:.3em .45em;vertical-align:top;text-align:left}
.paper-table th{text-align:center;vertical-align:middle;font-weight:700}
.paper-row-numbers th{font-weight:400;font-style:italic}
.paper-row-group td,.paper-row-total td,.paper-row-part td{font-weight:700}
.paper-table .paper-center{text-align:center}
.paper-table .paper-right{text-align:right}
.paper-table .paper-left{text-align:left}
.paper-bold{font-weight:700}
.paper-table .paper-slot{width:auto;min-width:3em;margin-right:0}
.paper-signatures{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:1rem;text-align:center;align-items:end;margin-top:2em;break-inside:avoid}
.paper-signature{align-self:start}
.paper-signatures p{margin:0}
.paper-signature-date,.paper-signature-instruction{font-style:italic}
.paper-signature-title,.paper-signature-name{font-weight:700}
.paper-signature-space{height:5em}
${levels}
${nested}
${widths}
@media (max-width:40rem){
.paper{padding:1rem .75rem}
.paper-letterhead,.paper-columns,.paper-signatures{grid-template-columns:1fr;grid-auto-flow:row}
.paper-scroll .paper-table{min-width:34rem}
}
@media print{
@page{size:A4;margin:20mm 18mm 20mm 30mm}
@page landscape{size:A4 landscape;margin:25mm 20mm 18mm 20mm}
.paper{max-width:none;padding:0;font-size:13pt;line-height:1.35;orphans:2;widows:2}
.paper-landscape{page:landscape}
.paper-section+.paper-section,.paper-break{break-before:page}
.paper-table{font-size:11.5pt}
.paper-scroll{overflow:visible}
.paper-table thead{display:table-header-group}
.paper-table tr{break-inside:avoid}
.paper-letterhead{grid-template-columns:2fr 3fr}
.paper-signatures{grid-auto-flow:column}
}
`;
