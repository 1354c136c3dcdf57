import { type Organisation, todayOf } from '#modules/organisations';
import { findAccount } from '#modules/people';
import type { Site } from '#modules/sites';
import { addDays } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { SiteOfBoard } from '../boards/board.ts';
import { foundBoard } from '../boards/found.ts';
import { addMember } from '../boards/members.ts';
import type { Position } from '../boards/position.ts';
import type { Editor } from '../workflow/step.ts';

/** The program itself, with the rights of who administers the whole installation. */
const founder: Editor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  name: 'congso demo',
  grants: [
    {
      role: 'administrator',
      organisationId: null,
      siteId: null,
      sections: null,
      source: 'direct',
    },
  ],
};

type Member = {
  readonly email: string | null;
  readonly name: string;
  readonly post: string;
  readonly position: Position;
};

/** Who edits the province's site: the Department's people (Art. 6, 18). */
const provinceBoard: readonly Member[] = [
  {
    email: 'duyet@tttt.sonhai.example',
    name: 'Đặng Trường Giang',
    post: 'Giám đốc Sở Thông tin và Truyền thông',
    position: 'head',
  },
  {
    email: 'bientap@tttt.sonhai.example',
    name: 'Hồ Bích Ngân',
    post: 'Phó Giám đốc Sở Thông tin và Truyền thông',
    position: 'deputy',
  },
  {
    email: 'capnhat@tttt.sonhai.example',
    name: 'Bùi Thu Cúc',
    post: 'Chuyên viên Phòng Báo chí',
    position: 'assistant',
  },
  { email: null, name: 'Lương Hải Vân', post: 'Chánh Văn phòng UBND tỉnh', position: 'member' },
  { email: null, name: 'Tô Minh Khuê', post: 'Phóng viên', position: 'collaborator' },
];

const otherBoard: readonly Member[] = [
  { email: null, name: 'Đinh Thanh Sơn', post: 'Lãnh đạo cơ quan', position: 'head' },
  { email: null, name: 'Mai Thị Lụa', post: 'Chánh Văn phòng', position: 'deputy' },
  { email: null, name: 'Cao Văn Bền', post: 'Chuyên viên', position: 'assistant' },
];

type Placed = { readonly body: Organisation; readonly site: Site };

async function compose(
  tx: Transaction,
  site: SiteOfBoard,
  members: readonly Member[],
  founding: { readonly number: string; readonly now: Date },
): Promise<void> {
  const from = addDays(todayOf(founding.now), -750);
  const founded = await foundBoard(tx, founder, site, {
    number: founding.number,
    on: addDays(from, -5),
    link: null,
    from,
    keepMembers: false,
  });
  if (founded.kind !== 'done') throw new Error(`no board: ${JSON.stringify(founded)}`);
  for (const { email, name, post, position } of members) {
    const accountId = email === null ? null : ((await findAccount(tx, email))?.id ?? null);
    const wish = {
      accountId,
      name,
      post,
      position,
      tasks: position === 'assistant' ? ['editors' as const] : [],
      sections: null,
      from,
    };
    const added = await addMember(tx, founder, site, wish);
    if (added.kind !== 'done') throw new Error(`${name} is not on the board: ${JSON.stringify(added)}`);
  }
}

/** Founds the board of the province's site, and those of the agencies. */
export async function foundBoards(tx: Transaction, placed: readonly Placed[], now: Date): Promise<void> {
  for (const [index, { body, site }] of placed.entries()) {
    const ofBoard = { id: site.id, organisationId: body.id, above: body.above, name: site.name };
    const number = body.kind === 'province' ? '612/QĐ-UBND' : `${100 + index * 7}/QĐ-BBT`;
    await compose(tx, ofBoard, body.kind === 'province' ? provinceBoard : otherBoard, { number, now });
  }
}
