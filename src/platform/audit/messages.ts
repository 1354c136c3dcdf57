/** What is wrong with the audit trail. */
export const messages = {
  missing: {
    vi: 'Thiếu bản ghi số {id}: bản ghi này đã bị xóa hoặc đánh số lại.',
    en: 'Entry number {id} is missing: it was deleted or renumbered.',
  },
  unlinked: {
    vi: 'Bản ghi số {id} không nối với bản ghi trước nó: một trong hai đã bị thay thế.',
    en: 'Entry number {id} does not link to the one before it: one of the two was replaced.',
  },
  altered: {
    vi: 'Nội dung của bản ghi số {id} đã bị sửa sau khi ghi.',
    en: 'The content of entry number {id} was altered after it had been written.',
  },
  cutOff: {
    vi: 'Nhật ký kết thúc trước bản ghi số {id}: các bản ghi cuối đã bị xóa, hoặc điểm cuối của chuỗi đã bị sửa.',
    en: 'The trail ends before entry number {id}: its last entries were deleted, or the end of the chain was altered.',
  },
} as const;
