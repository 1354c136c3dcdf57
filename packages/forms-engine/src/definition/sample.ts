/** Small definitions for the tests of this folder. */

const identity = `
code: sample-form
version: 1
title: "MẪU THỬ\\nNĂM {year}"
name: { vi: "Mẫu thử", en: "Sample" }
source: { document: "Công văn 01", date: 2019-05-20, issuer: "Sở" }
validity: { from: 2019-01-01, to: 2019-12-31 }
scope: { natures: [administrative], kinds: [department] }
period: { kind: quarter, window: { kind: flow } }
printedYear: 2019
orientation: portrait
`;

/** A form with one part, `general`, whose body is given. `change` edits form.yaml. */
export function formWith(
  body: string,
  more: Readonly<Record<string, string>> = {},
  change = (text: string): string => text,
) {
  const form = `${identity}body: [body.yaml]\nparts: [{ id: general, number: "I.", title: "THÔNG TIN CHUNG" }]\nsignatures: []\n`;
  return { 'form.yaml': change(form), 'body.yaml': body, ...more };
}

/** A body in the part `general`. */
export function general(blocks: string): string {
  return `- part: general\n${blocks}`;
}

/** A form that uses every kind of block. */
export const rich: Readonly<Record<string, string>> = {
  'form.yaml': `${identity.replace('printedYear: 2019', 'printedYear: 2019\nprintedQuarter: 2')}
body: [part-1.yaml, part-2.yaml]
parts:
  - { id: general, number: "I.", title: "THÔNG TIN CHUNG" }
  - { id: staff, number: "II.", title: "NHÂN LỰC <i>(Sở Nội vụ thống kê)</i>", owner: "Sở Nội vụ", window: { kind: state } }
  - { id: contact, number: "MỤC 8.", title: "THÔNG TIN LIÊN HỆ" }
signatures:
  - { signer: filler, title: ["Người khai"], instruction: "(Ký và ghi rõ họ, tên)" }
  - { signer: head, title: ["Thủ trưởng cơ quan"], dateLine: "……, ngày … năm {year}", printed: true }
`,
  'part-1.yaml': `
- letterhead: { left: ["UBND TỈNH", "TÊN CƠ QUAN"], right: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] }
- line: "MẪU THỬ QUÝ {quarter} NĂM {year}"
  style: title
- part: general
- line: "Tổng số CBCC được cấp tài khoản: {mail_accounts} người, Tỷ lệ: {mail_share} %"
  number: "1.1."
  fields:
    mail_accounts: { type: integer, unit: người, indicator: mail.accounts.staff, partOf: staff_total }
    mail_share: { type: percent, unit: "%", name: { vi: "Tỷ lệ có tài khoản", en: "Share" }, ratio: { of: mail_accounts, to: staff_total } }
- line: "Băng thông: {uplink}/{downlink} Mbps"
  fields: { uplink: { type: decimal }, downlink: { type: decimal } }
- line: "{full_time_any} Chuyên trách: {full_time} người"
  fields:
    full_time_any: { type: tick }
    full_time: { type: integer, applicable: full_time_any }
- line: "Mô hình: {model=central} Tập trung {model=spread} Phân tán"
  fields: { model: { type: choice, options: [{ id: central, label: "Tập trung" }, { id: spread, label: "Phân tán" }] } }
- note: "Ghi chú: <i>in <b>đúng</b> như nguồn</i> {{1}}."
- formula: "Tỷ lệ = A / B"
- fraction: "Tỷ lệ được tính bằng công thức"
  numerator: "∑ A"
  denominator: "∑ B"
- heading: "Băng thông quy đổi"
  number: "2"
  level: 3
- line: "Tổng băng thông quy đổi: {bandwidth} Mbps"
  fields: { bandwidth: { type: decimal, unit: Mbps, expected: "bandwidth_leased * 5 + bandwidth_xdsl" } }
- workings: [bandwidth_leased, bandwidth_xdsl]
  title: { vi: "Số liệu tính băng thông", en: "Figures behind the bandwidth" }
  fields:
    bandwidth_leased: { type: decimal, label: "Leased Line" }
    bandwidth_xdsl: { type: decimal, label: "xDSL" }
- columns:
    - - line: "Có kết nối: {connected}"
        fields: { connected: { type: yesNo, options: [Đã kết nối, Chưa kết nối] } }
    - - line: "Các ngày: {days}"
        fields: { days: { type: several, options: [{ id: monday, label: "Hai" }, { id: friday, label: "Sáu" }] } }
- pageBreak: landscape
- repeat: sites
  label: "Các trang thành viên"
  blankRows: 2
  optional: true
  blocks:
    - line: "- Tên trang: {name} Số tin: {items}"
      fields: { name: { type: text }, items: { type: integer } }
- line: "Tổng số tin: {items_total}"
  fields: { items_total: { type: integer, sum: [sites.items, mail_accounts], sumCompare: atLeast } }
`,
  'part-2.yaml': `
- part: staff
- table: computers
  columns:
    - { id: no, header: TT, width: 8, holds: number }
    - { id: content, header: "Nội dung", width: 40, holds: label }
    - { id: unit, header: "Đơn vị", width: 12, holds: unit }
    - { id: before, width: 15, holds: field }
    - { id: now, width: 15, holds: field }
    - { id: note, width: 10, holds: field, field: { type: longText, optional: true } }
  header:
    - [{ text: TT, rows: 2 }, { text: "Nội dung", rows: 2 }, { text: "Đơn vị", rows: 2 }, { text: "Năm", columns: 2 }, { text: "Ghi chú", rows: 2 }]
    - ["{year-1}", "{year}"]
  columnNumbers: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]
  rows:
    - { no: "1", label: "Trang bị", style: group, span: 2 }
    - { id: staff_total, no: "1.1", label: "- Tổng số CBCC:", type: integer, unit: người, cells: { note: null } }
    - { id: computers_total, label: "- Tổng số máy tính:", type: integer, unit: chiếc, cells: { now: { min: 1 } } }
    - id: other
      label: "Giải pháp khác: {other_name}"
      type: integer
      fields: { other_name: { type: text, optional: true }, other_item: { type: text } }
      cells: { note: "xem mục {other_item}" }
    - { id: all, label: "Tổng số", style: total, type: integer, sum: [computers_total, other], cells: { now: { sum: [computers_total_now, other_now] }, note: null } }
    - grow: applications
      label: "Các ứng dụng khác"
      blankRows: 2
      optional: true
      no: "-"
      fields: { title: { type: text, label: "Tên ứng dụng" } }
      cells: { content: "{title}", before: { type: yesNo }, now: null, note: null }
    - { part: contact }
    - { id: filler_name, label: "Họ và tên", type: text, cells: { now: null, note: null } }
- table: groups
  rowField: { type: choice, options: [{ id: full, label: "Đầy đủ" }, { id: part, label: "Chưa đầy đủ" }, { id: none, label: "Chưa có" }] }
  columns:
    - { id: content, header: "Nhóm thông tin", width: 55, holds: label }
    - { id: full, header: "Đầy đủ", width: 15, holds: option, option: full }
    - { id: part, header: "Chưa đầy đủ", width: 15, holds: option, option: part }
    - { id: none, header: "Chưa có", width: 15, holds: option, option: none }
  rows:
    - { id: introduction, label: "Giới thiệu" }
    - { style: header, label: "Nhóm 2", cells: { full: "Đầy đủ", part: "Chưa đầy đủ", none: "Chưa có" } }
    - { id: documents, label: "Văn bản", cells: { part: null } }
- table: services
  grow: true
  label: "Danh sách dịch vụ"
  blankRows: 3
  columns:
    - { id: no, header: STT, width: 10, holds: number }
    - { id: name, header: "Tên", width: 40, holds: field, field: { type: text } }
    - { id: received, header: "Tiếp nhận", width: 10, holds: field, field: { type: integer } }
    - { id: solved, header: "Giải quyết", width: 10, holds: field, field: { type: integer, partOf: received } }
    - { id: share, header: "Tỷ lệ", width: 10, holds: field, field: { type: percent, ratio: { of: solved, to: received } } }
    - { id: self, header: "Tự làm", width: 10, holds: option, of: handled_by, option: self }
    - { id: other, header: "Thuê", width: 10, holds: option, of: handled_by, option: hired }
  fields: { handled_by: { type: choice, options: [{ id: self, label: "Tự làm" }, { id: hired, label: "Thuê" }] } }
- signatures: true
`,
  'checks.yaml': `
- code: accounts-above-staff
  class: part
  severity: error
  expect: "mail_accounts <= staff_total && period.year >= 2019"
  when: given(staff_total)
  fields: [mail_accounts, staff_total]
  message: { vi: "{mail_accounts} tài khoản > {name:staff_total} ({staff_total}) năm {year}.", en: "{mail_accounts} > {staff_total}" }
- code: solved-above-received
  class: part
  severity: warning
  table: services
  expect: "solved <= received"
  message: { vi: "{solved} > {received}", en: "{solved} > {received}" }
`,
  'corrections.yaml': `- { at: other, source: "Đề thay thế", corrected: "Để thay thế", reason: "lỗi nhận dạng" }\n`,
};
