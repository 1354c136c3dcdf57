export const messages = {
  // Dates as they are typed
  dateNotUnderstood: {
    vi: 'Không đọc được ngày “{text}”. Hãy ghi năm-tháng-ngày (2024-04-29) hoặc ngày/tháng/năm (29/04/2024).',
    en: '“{text}” cannot be read as a date. Write year-month-day (2024-04-29) or day/month/year (29/04/2024).',
  },
  noSuchYear: {
    vi: 'Ngày “{text}” không có thật: năm phải từ 1 trở lên.',
    en: '“{text}” does not exist: the year must be 1 or later.',
  },
  noSuchMonth: {
    vi: 'Ngày “{text}” không có thật: không có tháng {month}, tháng phải từ 1 đến 12. Ngày kiểu Việt Nam ghi ngày trước, tháng sau.',
    en: '“{text}” does not exist: there is no month {month}, it must be 1 to 12. Dates with slashes are read day first.',
  },
  noSuchDay: {
    vi: 'Ngày “{text}” không có thật: tháng {month} năm {year} chỉ có các ngày từ 1 đến {last}.',
    en: '“{text}” does not exist: month {month} of {year} has the days 1 to {last}.',
  },

  // Questions that are refused
  outsideYears: {
    vi: 'Ngày {date} nằm ngoài lịch làm việc: lịch chỉ có từ năm {from} đến năm {to}.',
    en: '{date} is outside the working calendar, which covers the years {from} to {to}.',
  },
  yearOutside: {
    vi: 'Năm {year} nằm ngoài lịch làm việc: lịch chỉ có từ năm {from} đến năm {to}.',
    en: 'The year {year} is outside the working calendar, which covers the years {from} to {to}.',
  },
  runsPastCalendar: {
    vi: 'Không tính được: {days} ngày làm việc kể từ ngày {date} vượt quá năm {to}, là năm cuối của lịch làm việc.',
    en: 'No answer: {days} working days from {date} run past {to}, the last year of the working calendar.',
  },
  daysNotWhole: {
    vi: 'Số ngày làm việc “{text}” không hợp lệ: phải là số nguyên từ 0 đến {most}.',
    en: '“{text}” is not a number of working days: it must be a whole number from 0 to {most}.',
  },
  daysNegative: {
    vi: 'Số ngày làm việc là {text}, không được âm: phải là số nguyên từ 0 đến {most}.',
    en: 'The number of working days is {text} and must not be negative: a whole number from 0 to {most}.',
  },
  daysTooMany: {
    vi: 'Số ngày làm việc là {text}, quá lớn: chỉ tính tới {most} ngày (khoảng 8 năm). Hãy kiểm tra lại con số.',
    en: 'The number of working days is {text}, too many: at most {most} (about 8 years). Check the figure.',
  },
  endBeforeStart: {
    vi: 'Ngày cuối {to} đứng trước ngày đầu {from}. Hãy đổi chỗ hai ngày.',
    en: 'The last day {to} comes before the first day {from}. Exchange the two.',
  },
  notAYear: {
    vi: '“{text}” không phải là năm: hãy ghi bốn chữ số, ví dụ 2024.',
    en: '“{text}” is not a year: write four digits, for example 2024.',
  },

  // Why a day counts or not
  workingDay: { vi: 'ngày làm việc', en: 'working day' },
  receiptDay: { vi: 'ngày tiếp nhận, là ngày 0 nên không tính', en: 'day of receipt, day 0, not counted' },
  startDay: { vi: 'ngày đầu, không tính', en: 'first day, not counted' },
  restDay: { vi: 'nghỉ hằng tuần ({weekday})', en: 'weekly rest ({weekday})' },
  restDayOnHoliday: {
    vi: 'nghỉ hằng tuần ({weekday}), trùng {holiday}, được nghỉ bù ngày {to}',
    en: 'weekly rest ({weekday}) on {holiday}, made up for on {to}',
  },
  restDayInHoliday: { vi: 'nghỉ hằng tuần ({weekday}), trùng {holiday}', en: 'weekly rest ({weekday}) on {holiday}' },
  holiday: { vi: 'nghỉ lễ: {holiday}, {ground}', en: 'public holiday: {holiday}, {ground}' },
  tetDay: { vi: 'nghỉ {holiday} ({lunar}), {ground}', en: '{holiday} holiday ({lunar}), {ground}' },
  compensatory: {
    vi: 'nghỉ bù do {holiday} trùng ngày nghỉ hằng tuần {of}, {ground}',
    en: 'day off in lieu of {holiday}, which fell on the weekly rest day {of}, {ground}',
  },
  inBreak: {
    vi: 'trong đợt nghỉ {holiday} từ {from} đến {to}, {ground}',
    en: 'in the {holiday} break from {from} to {to}, {ground}',
  },
  swappedOff: {
    vi: 'nghỉ hoán đổi, làm bù vào {weekday} {worked}, {ground}',
    en: 'day off exchanged for {weekday} {worked}, {ground}',
  },
  swappedWorked: {
    vi: '{weekday} làm bù cho ngày nghỉ hoán đổi {off}, {ground}',
    en: '{weekday} worked in exchange for {off}, {ground}',
  },
  notAnnounced: {
    vi: 'lịch nghỉ năm {year} chưa công bố chính thức',
    en: 'the holidays of {year} are not announced yet',
  },
  computedYear: {
    vi: 'lịch nghỉ năm {year} chưa công bố chính thức; kết quả được tính theo luật và thông lệ, có thể thay đổi khi có thông báo',
    en: 'the holidays of {year} are not announced yet; the answer is computed by law and custom and may change with the announcement',
  },
  lunarFirstMonth: { vi: 'mùng {day} tháng Giêng', en: 'day {day} of the first lunar month' },
  lunarTwelfthMonth: { vi: 'ngày {day} tháng Chạp', en: 'day {day} of the twelfth lunar month' },

  // What a day off rests on
  byLaw: { vi: 'theo {law}', en: 'by {law}' },
  byDecision: {
    vi: 'theo văn bản số {symbol} ngày {date} của {issuer}',
    en: 'by document {symbol} of {date}, {issuer}',
  },
  byUndatedDecision: { vi: 'theo văn bản số {symbol} của {issuer}', en: 'by document {symbol}, {issuer}' },
  byUnverified: {
    vi: 'theo lịch nghỉ đã công bố (chưa kiểm chứng số văn bản)',
    en: 'by the announced holidays (number of the document not verified)',
  },

  // Answers in words
  receivedOn: { vi: 'Ngày tiếp nhận: {day} (ngày 0, không tính)', en: 'Received: {day} (day 0, not counted)' },
  term: { vi: 'Thời hạn: {count} ngày làm việc', en: 'Term: {count} working days' },
  deadlineIs: { vi: 'Ngày đến hạn: {day}', en: 'Deadline: {day}' },
  betweenIs: {
    vi: 'Từ sau {from} đến hết {to}: {count} ngày làm việc',
    en: 'After {from}, up to and including {to}: {count} working days',
  },
  countedHeading: { vi: 'Các ngày được tính ({count}):', en: 'Days counted ({count}):' },
  skippedHeading: { vi: 'Các ngày không tính ({count}):', en: 'Days skipped ({count}):' },
  oneCounted: { vi: '  {first}. {day}', en: '  {first}. {day}' },
  manyCounted: { vi: '  {first}-{last}. {from} đến {to}', en: '  {first}-{last}. {from} to {to}' },
  dayAndWhy: { vi: '  {day}: {why}', en: '  {day}: {why}' },
  countedAndWhy: { vi: '  {first}. {day}: {why}', en: '  {first}. {day}: {why}' },
  attention: { vi: 'Lưu ý: {note}.', en: 'Note: {note}.' },
  yearHeading: {
    vi: 'Năm {year}: {count} ngày làm việc',
    en: '{year}: {count} working days',
  },
  yearOff: { vi: 'Nghỉ vào ngày trong tuần ({count}):', en: 'Weekdays off ({count}):' },
  yearWorked: { vi: 'Làm bù vào ngày nghỉ hằng tuần ({count}):', en: 'Weekly rest days worked ({count}):' },

  // Faults of calendar data
  lawsMissing: {
    vi: 'không có văn bản luật nào cho năm {year}; hãy thêm một mục có fromYear và toYear bao gồm năm này',
    en: 'no law covers the year {year}; add an entry whose fromYear and toYear include it',
  },
  yearsReversed: {
    vi: 'năm cuối {to} đứng trước năm đầu {from}; hãy đổi lại',
    en: 'the last year {to} comes before the first year {from}; exchange them',
  },
  duplicate: { vi: '“{id}” có hai lần; hãy bỏ hoặc đổi tên một mục', en: '“{id}” stands twice; remove or rename one' },
  unknownHoliday: {
    vi: 'không có ngày lễ “{id}” trong danh mục; các mã hiện có: {known}',
    en: 'there is no holiday “{id}”; the known ones are: {known}',
  },
  unknownDecision: {
    vi: 'không có văn bản “{id}” trong decisions của năm {year}; hãy thêm văn bản hoặc sửa mã',
    en: 'there is no document “{id}” in the decisions of {year}; add it or correct the reference',
  },
  verifiedWithoutGround: {
    vi: 'ghi là đã kiểm chứng nhưng chưa có số văn bản; hãy ghi số văn bản hoặc đặt verified là false',
    en: 'said to be verified, but names no document; give its symbol or set verified to false',
  },
  breakReversed: {
    vi: 'đợt nghỉ kết thúc ngày {to}, trước ngày bắt đầu {from}; hãy đổi lại',
    en: 'the break ends on {to}, before it begins on {from}; exchange them',
  },
  breakTooLong: {
    vi: 'đợt nghỉ dài {days} ngày, quá {most} ngày; hãy kiểm tra lại hai ngày',
    en: 'the break has {days} days, more than {most}; check its two dates',
  },
  notInYear: {
    vi: 'ngày {date} không thuộc năm {year} của thông báo này; hãy sửa ngày hoặc chuyển sang thông báo của năm đó',
    en: '{date} is not in {year}, the year of this announcement; correct it or move it to that year',
  },
  offMustBeWeekday: {
    vi: 'ngày {date} là {weekday}, đã là ngày nghỉ hằng tuần; ngày nghỉ phải rơi vào ngày làm việc trong tuần',
    en: '{date} is a {weekday}, a weekly rest day already; a day off must fall on a weekday',
  },
  workedMustBeRestDay: {
    vi: 'ngày {date} là {weekday}, vốn đã là ngày làm việc; ngày này phải là ngày nghỉ hằng tuần',
    en: '{date} is a {weekday}, a working weekday already; it must be a weekly rest day',
  },
  swapTooFar: {
    vi: 'ngày nghỉ {off} và ngày làm bù {worked} cách nhau hơn {most} ngày; hãy kiểm tra lại năm',
    en: 'the day off {off} and the day worked {worked} are more than {most} days apart; check the year',
  },
} as const;

export const weekdayNames = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
] as const;
