import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { findAccount, inSystemTransaction } from '#modules/people';
import type { Site } from '#modules/sites';
import { addDays } from '#platform/calendar';
import { inTransaction, type Transaction } from '#platform/database';
import { beginArticle } from '../editions/begin.ts';
import { type StepName, takeStep } from '../editions/take-step.ts';
import { blankWords, type EditionWords } from '../editions/words.ts';
import type { Keeper } from '../media/take-in.ts';
import type { Editor, StepInput } from '../workflow/step.ts';

type Hand = 'capnhat@tttt.sonhai.example' | 'bientap@tttt.sonhai.example' | 'duyet@tttt.sonhai.example';
const [writer, deputy, head]: readonly [Hand, Hand, Hand] = [
  'capnhat@tttt.sonhai.example',
  'bientap@tttt.sonhai.example',
  'duyet@tttt.sonhai.example',
];

type Task = {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly steps: readonly (readonly [Hand, StepName, Partial<StepInput>?])[];
};

const confirmed = ['secrecy', 'rights', 'source', 'accuracy'];

/** Items at every step of Art. 22, so that everybody finds something to do. */
const tasks = (now: Date): readonly Task[] => [
  {
    title: 'Hướng dẫn nộp hồ sơ đăng ký khai sinh trực tuyến',
    summary: 'Ba bước, mười phút, không cần đến Bộ phận Một cửa.',
    body: '<p>Chuẩn bị ảnh chụp giấy chứng sinh và căn cước của cha, mẹ.</p>',
    steps: [],
  },
  {
    title: 'Tỉnh tổ chức ngày hội đổi rác lấy cây xanh',
    summary: 'Mỗi kg rác tái chế đổi một cây giống; diễn ra tại 24 xã, phường.',
    body: '<p>Ngày hội nhằm hình thành thói quen phân loại rác tại nguồn.</p>',
    steps: [[writer, 'submit']],
  },
  {
    title: 'Thông báo lịch cắt nước luân phiên tại phường Hoa Sim',
    summary: 'Để sửa chữa đường ống chính, nước được cấp luân phiên trong ba ngày.',
    body: '<p>Người dân chủ động trữ nước; khu vực cuối nguồn có xe bồn.</p>',
    steps: [
      [writer, 'submit'],
      [deputy, 'return', { reason: 'Chưa ghi giờ cắt nước của từng khu phố; đề nghị bổ sung bảng giờ.' }],
    ],
  },
  {
    title: 'Kết quả ba tháng thực hiện làm việc không giấy tờ',
    summary: 'Văn bản giấy giảm hai phần ba, thời gian xử lý trung bình còn một nửa.',
    body: '<p>Văn phòng UBND tỉnh tổng hợp kết quả từ 20 cơ quan.</p>',
    steps: [
      [writer, 'submit'],
      [deputy, 'passOn'],
    ],
  },
  {
    title: 'Lịch tiếp công dân tháng tới của lãnh đạo tỉnh',
    summary: 'Tiếp công dân tại Trụ sở và trực tuyến với các xã đảo.',
    body: '<p>Công dân đăng ký trước qua mục Hỏi đáp để không phải chờ.</p>',
    steps: [
      [writer, 'submit'],
      [deputy, 'passOn'],
      [head, 'schedule', { confirmed, publishAt: new Date(`${addDays(todayOf(now), 2)}T08:00:00+07:00`) }],
    ],
  },
];

const grants = z.array(
  z.object({
    role: z.enum(['contributor', 'editor', 'approver']),
    organisationId: z.string().nullable(),
    source: z.enum(['direct', 'board', 'delegation']),
    siteId: z.string().nullable(),
    sections: z.array(z.string()).nullable(),
  }),
);

async function editorOf(tx: Transaction, email: Hand): Promise<Editor> {
  const account = await findAccount(tx, email);
  const { rows } = await sql`
    SELECT role, source, organisation_id AS "organisationId", site_id AS "siteId", sections FROM role_grant
    WHERE account_id = ${account?.id ?? null} AND valid @> current_date`.execute(tx.kysely);
  return { accountId: account?.id ?? '', name: account?.name ?? '', grants: grants.parse(rows) };
}

/** Leaves items in hand on a site, through the same commands and under the same rights as people at their desks. */
export async function leaveWork({ db, now }: Keeper, site: Site): Promise<void> {
  const moment = now();
  const hands = new Map<Hand, Editor>();
  for (const email of [writer, deputy, head]) {
    hands.set(email, await inSystemTransaction(db, 'congso demo', (tx) => editorOf(tx, email)));
  }
  const as = <T>(email: Hand, work: (tx: Transaction, editor: Editor) => Promise<T>): Promise<T> => {
    const editor = hands.get(email);
    if (editor === undefined) throw new Error(`nobody is ${email}`);
    return inTransaction(db, { accountId: editor.accountId, name: editor.name }, (tx) => work(tx, editor));
  };
  for (const { title, summary, body, steps } of tasks(moment)) {
    const words: EditionWords = { ...blankWords('news'), title, summary, body };
    const begun = await as(writer, (tx, editor) =>
      beginArticle(tx, editor, { siteId: site.id, language: 'vi', words }, moment),
    );
    if (begun.kind !== 'done') throw new Error(`“${title}” was not begun: ${JSON.stringify(begun)}`);
    for (const [hand, step, input = {}] of steps) {
      const wanted = { editionId: begun.value.editionId, step, input: { revision: 1, ...input } };
      const taken = await as(hand, (tx, editor) => takeStep(tx, editor, wanted, moment));
      if (taken.kind !== 'done') throw new Error(`“${title}”: ${step} was refused: ${JSON.stringify(taken)}`);
    }
  }
}
