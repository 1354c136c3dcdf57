/** Why a change to the bodies is refused, and how to mend it. */
export const messages = {
  unknownBody: { vi: 'Không có cơ quan, đơn vị này.', en: 'There is no such body.' },
  notYours: {
    vi: '“{name}” nằm ngoài phạm vi quản lý của bạn.',
    en: '“{name}” lies outside what you manage.',
  },
  wholeOnly: {
    vi: 'Chỉ người quản trị toàn hệ thống được lập cơ quan không trực thuộc cơ quan nào. Hãy chọn cơ quan cấp trên.',
    en: 'Only an administrator of the whole system can enter a body under no other. Choose the body above it.',
  },
  changedMeanwhile: {
    vi: '“{name}” vừa được người khác thay đổi. Hãy xem lại trạng thái mới rồi thực hiện lại nếu vẫn cần.',
    en: '“{name}” was changed by somebody else meanwhile. Look at it as it is now, and do it again if it is still needed.',
  },
  notYet: {
    vi: '“{name}” chưa được thành lập vào ngày {on}; cơ quan này có từ ngày {from}.',
    en: '“{name}” does not exist yet on {on}; it begins on {from}.',
  },
  ended: {
    vi: '“{name}” không còn tồn tại vào ngày {on}; cơ quan này kết thúc ngày {last}.',
    en: '“{name}” no longer exists on {on}; its last day is {last}.',
  },
  sameDay: {
    vi: '“{name}” đã có một thay đổi vào đúng ngày {on}. Mỗi ngày chỉ một thay đổi: hãy chọn ngày khác, hoặc đính chính thay đổi đã nhập.',
    en: '“{name}” already has a change on {on}. One change a day: choose another day, or correct the change that was entered.',
  },
  changedLater: {
    vi: '“{name}” còn có thay đổi đã nhập từ ngày {later}. Hãy nhập các thay đổi theo thứ tự thời gian, hoặc đính chính thay đổi sau.',
    en: '“{name}” has a later change, from {later}. Enter changes in the order of time, or correct the later one.',
  },
  noChange: {
    vi: '“{name}” đã như vậy rồi: không có gì thay đổi.',
    en: '“{name}” is like that already: nothing changes.',
  },
  dateTooFar: {
    vi: 'Ngày {on} cách hôm nay hơn mười năm về sau. Hãy kiểm tra năm.',
    en: '{on} is more than ten years ahead. Check the year.',
  },
  unknownParent: {
    vi: '“{name}” được ghi trực thuộc một cơ quan không có trong hệ thống.',
    en: '“{name}” is put under a body that there is not.',
  },
  parentMissing: {
    vi: '“{name}” trực thuộc “{parent}”, nhưng “{parent}” không tồn tại vào ngày {on}.',
    en: '“{name}” stands under “{parent}”, which does not exist on {on}.',
  },
  circle: {
    vi: '“{name}” sẽ trực thuộc chính mình qua “{parent}” vào ngày {on}. Hãy chọn cơ quan cấp trên khác.',
    en: '“{name}” would stand under itself through “{parent}” on {on}. Choose another body above it.',
  },
  wrongLevel: {
    vi: '“{name}” ({kind}) không thể trực thuộc “{parent}” ({parentKind}).',
    en: '“{name}” ({kind}) cannot stand under “{parent}” ({parentKind}).',
  },
  sameName: {
    vi: 'Dưới cùng một cơ quan cấp trên đã có “{name}” vào ngày {on}. Hãy dùng cơ quan đã có, hoặc đặt tên khác.',
    en: 'There is already a “{name}” under the same body on {on}. Use that one, or give another name.',
  },
  codeTaken: {
    vi: 'Mã {code} đã được cấp cho “{other}” vào ngày {on}, không thể cấp cho “{name}”.',
    en: 'The code {code} belongs to “{other}” on {on}, and cannot be given to “{name}”.',
  },
  wrongCode: {
    vi: '“{code}” không phải mã định danh: dạng hiện hành như H08.12.03 (tối đa 35 ký tự A-Z, 0-9 và dấu chấm).',
    en: '“{code}” is no identifier code: the current form is like H08.12.03 (at most 35 characters of A-Z, 0-9 and dots).',
  },
  wrongOlderCode: {
    vi: '“{code}” không phải mã định danh dạng cũ: dạng cũ như 000.00.12.H53.',
    en: '“{code}” is no identifier code of the older form, which is like 000.00.12.H53.',
  },
  noName: { vi: 'Chưa ghi tên cơ quan.', en: 'The name is missing.' },
  childrenLeft: {
    vi: 'Còn {count} cơ quan, đơn vị trực thuộc “{name}” từ ngày {on}: {names}. Hãy chọn chuyển chúng về cơ quan khác hoặc giải thể cùng lúc.',
    en: '{count} bodies stand under “{name}” from {on}: {names}. Choose to move them elsewhere or to dissolve them with it.',
  },
  childUnassigned: {
    vi: 'Chưa chọn cơ quan mới tiếp nhận “{child}”.',
    en: 'Which new body takes “{child}” is not chosen yet.',
  },
  tooFewMerged: {
    vi: 'Sáp nhập thành cơ quan mới cần ít nhất hai cơ quan; vào cơ quan đã có cần ít nhất một.',
    en: 'A merger into a new body takes at least two bodies; one into an existing body at least one.',
  },
  intoItself: {
    vi: '“{name}” không thể vừa bị sáp nhập vừa là cơ quan tiếp nhận.',
    en: '“{name}” cannot be merged and take over at once.',
  },
  tooFewParts: {
    vi: 'Chia một cơ quan cần ít nhất hai cơ quan mới; tách cần ít nhất một.',
    en: 'A division takes at least two new bodies; a detachment at least one.',
  },
  noSuchState: {
    vi: 'Không có trạng thái bắt đầu từ ngày {on} của “{name}”.',
    en: '“{name}” has no state that begins on {on}.',
  },
  noReason: { vi: 'Chưa ghi lý do đính chính.', en: 'The reason for the correction is missing.' },
  orderBroken: {
    vi: 'Ngày bắt đầu phải sau ngày {previous} (trạng thái trước) và trước ngày {next}.',
    en: 'The first day must come after {previous} (the state before) and before {next}.',
  },
  endNotLast: {
    vi: 'Chỉ sửa được ngày kết thúc của trạng thái cuối cùng.',
    en: 'Only the last state’s end can be corrected.',
  },
  endBeforeStart: {
    vi: 'Ngày cuối cùng {last} trước ngày bắt đầu {from}.',
    en: 'The last day {last} is before the first day {from}.',
  },
} as const;
