import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanHtml } from './clean.ts';
import { parseHtml } from './parse.ts';
import type { Element, Node } from './tree.ts';

const clean = (html: string) => cleanHtml(html).html;
const taken = (html: string) => cleanHtml(html).taken.map(({ kind, name }) => `${kind} ${name}`.trim());
const picture = '/tep/0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222/le-khanh-thanh.jpg';

describe('the text of an article keeps what it means', () => {
  test('paragraphs, looks with a meaning, links, lists, quotes, tables, pictures', () => {
    const html = [
      '<h2>Nội dung</h2>',
      '<p>Một <strong>hai <em>ba</em></strong> H<sub>2</sub>O<br>dòng mới</p>',
      '<ul><li>một</li><li>hai<ol type="a" start="3"><li>ba</li></ol></li></ul>',
      '<blockquote><p>Lời dẫn</p></blockquote>',
      `<figure><img src="${picture}" alt="Lễ khánh thành" width="1440" height="960"><figcaption>Ảnh: <em>Lan</em></figcaption></figure>`,
      '<table><caption>Số liệu</caption><thead><tr><th scope="col">Năm</th><th scope="col">Số</th></tr></thead><tbody><tr><th scope="row">2024</th><td>5</td></tr></tbody></table>',
      '<hr>',
      '<p><a href="/tin-tuc">tin tức</a>, <a href="https://chinhphu.vn/" rel="external noopener">Chính phủ</a>, <a href="mailto:vp@sonhai.example">thư</a>, <a href="tel:+842543800111">gọi</a></p>',
    ].join('\n');
    expect(cleanHtml(html)).toEqual({ html, taken: [] });
  });

  test('looks without a meaning, empty paragraphs and foreign names go without a word', () => {
    const html =
      '<div id="x" class="a" style="color:red"><p align="center"><font face="Arial">Một</font></p><p>&nbsp;</p><p><br></p><p>  Hai\n ba </p></div>';
    expect(cleanHtml(html)).toEqual({ html: '<p>Một</p>\n<p>Hai ba</p>', taken: [] });
  });

  test('letters are composed, and invisible ones go', () => {
    expect(clean('<p>Thu\u031B\u0301 tu\u031B\u0323 li\u00ADên\u200B \u202Etục</p>')).toBe('<p>Thứ tự liên tục</p>');
  });

  test('two line breaks part paragraphs; blanks are single, and none stand at the ends of lines', () => {
    expect(clean('Một <br> <br>hai <b> ba </b> <br>\nbốn&nbsp;&nbsp; năm<br>')).toBe(
      '<p>Một</p>\n<p>hai <strong>ba</strong><br>bốn&nbsp;năm</p>',
    );
  });

  test('what stands in lines of its own leaves the paragraph in which it was written', () => {
    expect(clean(`<p>trước <img src="${picture}" alt=""> sau</p>`)).toBe(
      `<p>trước</p>\n<figure><img src="${picture}" alt=""></figure>\n<p>sau</p>`,
    );
    expect(clean('<b><p>một</p><ul><li>hai</li></ul></b>')).toBe(
      '<p><strong>một</strong></p>\n<ul><li><strong>hai</strong></li></ul>',
    );
  });

  test('a link without words, an empty item, an empty list and an empty table are not kept', () => {
    expect(clean('<p>a <a href="/x"> </a>b</p><ul><li></li></ul><table><tr><td> </td></tr></table>')).toBe(
      '<p>a b</p>',
    );
  });
});

describe('headings begin with the second level and do not leap', () => {
  test.each([
    ['<h1>a</h1><h2>b</h2><h3>c</h3>', '2a 3b 4c'],
    ['<h3>a</h3><h4>b</h4>', '2a 3b'],
    ['<h2>a</h2><h4>b</h4><h2>c</h2>', '2a 3b 2c'],
    ['<h1>a</h1><h6>b</h6><h6>c</h6>', '2a 3b 4c'],
    ['<h2>  </h2><h3>b</h3>', '2b'],
  ])('%s', (html, levels) => {
    const found = [...clean(html).matchAll(/<h(\d)>(.*?)<\/h/g)].map(([, level, words]) => `${level}${words}`);
    expect(found.join(' ')).toBe(levels);
  });

  test('a heading within an item or a cell is a line in bold', () => {
    expect(clean('<ul><li><h2>a</h2><p>b</p></li></ul>')).toBe('<ul><li><p><strong>a</strong></p>\n<p>b</p></li></ul>');
  });
});

describe('tables', () => {
  test('rows of heads stand in the head of the table; a head in a row of figures heads its row', () => {
    expect(clean('<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td colspan="1">d</td></tr></table>')).toBe(
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody></table>',
    );
  });
  test('a table of one cell is a frame and no table; one within a cell is its lines', () => {
    expect(clean('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toBe('<p>a</p>\n<p>b</p>');
    expect(clean('<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>')).toBe(
      '<table><tbody><tr><td><p>a</p>\n<p>b</p></td><td>c</td></tr></tbody></table>',
    );
  });
  test('cells that would reach over a million columns are held back', () => {
    expect(clean('<table><tr><td colspan="1000000">a</td><td rowspan="-1">b</td></tr></table>')).not.toMatch(/span/);
    expect(clean('<table><tr><td colspan="999">a</td><td>b</td></tr></table>')).toContain('colspan="50"');
  });
});

describe('the writer is told what was taken out', () => {
  test.each([
    ['<p>a</p><script>alert(1)</script>', ['active script']],
    ['<p onclick="x()">a</p>', ['active onclick']],
    ['<iframe src="https://youtube.com/x"></iframe>', ['embedded iframe']],
    ['<img src="file:///C:/Users/Lan/AppData/clip_image002.jpg">', ['picture clip_image002.jpg']],
    ['<img src="https://bao.example/anh/1.png?x=1">', ['picture 1.png']],
    ['<img src="data:image/png;base64,AAAA">', ['picture']],
    ['<video src="https://x.example/a.mp4"></video>', ['sound a.mp4']],
    ['<a href="javascript:alert(1)">a</a>', ['active a']],
    ['<a href="ftp://x.example/a">a</a><a href="#_ftn1">1</a>', ['link ftp://x.example/a']],
  ])('%s', (html, words) => expect(taken(html)).toEqual(words));

  test('what is told is told once', () => {
    expect(taken('<script>1</script><script>2</script>')).toEqual(['active script']);
  });
});

const names = new Set(
  'p h2 h3 h4 ul ol li blockquote strong em u s sub sup a figure img audio video figcaption table caption thead tbody tr th td hr br'.split(
    ' ',
  ),
);
const attributes: Readonly<Record<string, RegExp>> = {
  href: /^(https?:\/\/[^\s"<>]+|mailto:\S+|tel:\S+|\/(?![/\\]).*)$/,
  rel: /^external noopener$/,
  src: /^\/tep\/[0-9a-f-]{36}\/[a-z0-9._-]+$/,
  alt: /^[^\n]*$/,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  controls: /^$/,
  preload: /^none$/,
  type: /^[1aAiI]$/,
  start: /^\d{1,4}$/,
  scope: /^(row|col)$/,
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,2}$/,
};

/** Everything in the tree that an article cannot hold. */
function strangers(nodes: readonly Node[]): string[] {
  return nodes
    .filter((node): node is Element => node.kind === 'element')
    .flatMap((node) => [
      ...(names.has(node.name) ? [] : [node.name]),
      ...Object.entries(node.attributes)
        .filter(([name, value]) => attributes[name]?.test(value) !== true)
        .map(([name, value]) => `${node.name} ${name}=${value}`),
      ...strangers(node.children),
    ]);
}

const vectors = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//x.example/a.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img/src="x"/onerror=alert(1)//',
  `<img src="${picture}" onload="alert(1)" srcset="//x.example/a 2x">`,
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVa\tScRiPt:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="java\u200Bscript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="\\\\evil.example">x</a>',
  '<a href="https://gov.vn@evil.example">x</a>',
  '<a href="/a\\..\\b">x</a>',
  '<a href="https:evil.example">x</a>',
  '<a href="blob:https://x/1">x</a>',
  '<a href=\'/x" onclick="alert(1)\'>x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<form action="https://evil.example"><input name=q><button formaction="javascript:alert(1)">x</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css"; *{background:url(javascript:alert(1))}</style>',
  '<p style="background:url(javascript:alert(1));position:fixed">x</p>',
  '<div style="width:expression(alert(1))">x</div>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror="alert(1)"></video>',
  '<video poster="javascript:alert(1)" src="/tep/0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222/a.mp4" autoplay></video>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<template><script>alert(1)</script></template>',
  '<p id="location" name="document">x</p><form id=x><input id=attributes>',
  '<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">x</td><td>y</td></tr></table>',
  '<img src="/tep/../quan-tri/x">',
  '<img src="/tep/0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222/../../dang-xuat">',
  '<img src="/tep/0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222/a%2f..jpg">',
  '<img alt=\'"><script>alert(1)</script>\' src="/tep/0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222/a.jpg">',
  '<custom-element onclick=alert(1)>x</custom-element><slot name=x></slot>',
  '<marquee onstart=alert(1)>x</marquee><isindex action=javascript:alert(1)>',
];

describe('nothing that runs survives', () => {
  test.each(vectors)('%s', (vector) => {
    for (const html of [vector, `<p>a</p>${vector}<p>b</p>`, `<ul><li>${vector}`, `<table><tr><td>${vector}`]) {
      const cleaned = clean(html);
      expect(strangers(parseHtml(cleaned))).toEqual([]);
      expect(cleaned).not.toMatch(/evil\.example\/?"|<script|onerror=alert\(1\)[^&]*>$/i);
      expect(clean(cleaned)).toBe(cleaned);
    }
  });
});

const tagNames = [
  ...names,
  'div',
  'span',
  'b',
  'i',
  'h1',
  'h6',
  'script',
  'style',
  'svg',
  'math',
  'o:p',
  'font',
  'center',
  'dl',
  'dt',
  'dd',
  'title',
  'textarea',
  'form',
  'xmp',
  'section',
  'pre',
  'noscript',
  'template',
  'select',
];
const piece = fc.oneof(
  fc.constantFrom(...tagNames).map((name) => `<${name}>`),
  fc.constantFrom(...tagNames).map((name) => `</${name}>`),
  fc.constantFrom(
    ' ',
    '\n',
    '&nbsp;',
    '&lt;',
    '&amp;',
    'chữ',
    'a\u0301',
    '\u0301',
    '\u200B',
    '\u00AD',
    '<',
    '>',
    '"',
    "'",
    '<!--',
    '-->',
    '<![if !x]>',
    '&#x202e;',
    '\u2028',
    '&Tab;',
    '<br>',
    '<br><br>',
  ),
  fc.constantFrom(...vectors),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc
    .tuple(
      fc.constantFrom('a', 'img', 'td', 'th', 'ol', 'p', 'span'),
      fc.constantFrom('href', 'src', 'colspan', 'type', 'style', 'onclick'),
      fc.oneof(
        fc.webUrl(),
        fc.constantFrom(
          picture,
          '7',
          'a',
          'font-weight:bold',
          'mso-list:l0 level2 lfo1',
          'mso-list:Ignore',
          'javascript:1',
        ),
        fc.string({ maxLength: 8 }),
      ),
    )
    .map(([tag, name, value]) => `<${tag} ${name}="${value}">`),
);

test("any text at all becomes an article's, and cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const cleaned = clean(pieces.join(''));
      expect(strangers(parseHtml(cleaned))).toEqual([]);
      expect(clean(cleaned)).toBe(cleaned);
    }),
    { numRuns: 2000 },
  );
});

test('a tower of ten thousand tags and a long text are cleaned like any other', () => {
  for (const name of ['div', 'b', 'ul', 'blockquote', 'table', 'span', 'a']) {
    const tower = `<${name}>`.repeat(10_000);
    expect(clean(`${tower}chữ`)).toContain('chữ');
  }
  const long = clean(`<p>${'chữ '.repeat(100_000)}</p>`);
  expect(long.length).toBe(400_006);
});
