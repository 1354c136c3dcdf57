import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, type Database, inTransaction, type Transaction } from '#platform/database';
import { languageOf } from '#platform/http';
import type { Language } from '#platform/i18n';
import { listAsCsv } from './csv.ts';
import type { List, ListRows } from './list.ts';
import { ListView } from './list-view.tsx';
import { messages } from './messages.ts';
import {
  type ListFormat,
  type ListPart,
  type ListQuestion,
  type ListRefusal,
  lastPageOf,
  pageOf,
  readQuestion,
  shownColumns,
} from './question.ts';
import { listAsXlsx } from './xlsx.ts';

export type ListDesk<Row> = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly db: Database;
  /** In whose name the rows are read. */
  readonly actor: Actor;
  /** The rows of a part, with how many there are in all; asked again for every piece of an exported file. */
  readonly read: (tx: Transaction, part: ListPart) => Promise<ListRows<Row>>;
  /** Sends the page in whose middle the list stands. */
  readonly page: (view: VNode) => FastifyReply | Promise<FastifyReply>;
};

/** The most rows of an exported file. */
const mostRows = 200_000;
const piece = 5_000;

/** Answers an address of a list: a page of it, an exported file of all that the question finds, or the page with what is wrong in the address. */
export async function serveList<Row>(list: List<Row>, desk: ListDesk<Row>): Promise<FastifyReply> {
  const language = languageOf(desk.request);
  const { question, format, refusals } = readQuestion(list, desk.request.query);
  if (refusals.length > 0) return refuse(list, desk, question, refusals);
  if (format !== null) return sendFile(list, desk, question, format, language);
  const found = await inTransaction(desk.db, desk.actor, (tx) => desk.read(tx, pageOf(question)));
  if (question.page > lastPageOf(found.total)) desk.reply.code(404);
  return desk.page(<ListView list={list} question={question} found={found} language={language} />);
}

function refuse<Row>(
  list: List<Row>,
  { request, reply, page }: ListDesk<Row>,
  question: ListQuestion,
  refusals: readonly ListRefusal[],
): FastifyReply | Promise<FastifyReply> {
  reply.code(400);
  return page(<ListView list={list} question={question} refusals={refusals} language={languageOf(request)} />);
}

/** Made whole before it is sent, in one view of the database, so that a slow reader holds no connection. */
async function sendFile<Row>(
  list: List<Row>,
  desk: ListDesk<Row>,
  question: ListQuestion,
  format: ListFormat,
  language: Language,
): Promise<FastifyReply> {
  const columns = shownColumns(list, question);
  const made = await inTransaction(
    desk.db,
    desk.actor,
    async (tx) => {
      const first = await desk.read(tx, { ...question, offset: 0, limit: piece });
      if (first.total > mostRows) return first.total;
      const pieces = piecesFrom(first, (offset) => desk.read(tx, { ...question, offset, limit: piece }));
      return format === 'csv'
        ? listAsCsv(columns, pieces, language)
        : listAsXlsx(list.caption[language], columns, pieces, language);
    },
    { isolation: 'repeatable read', readOnly: true },
  );
  if (typeof made === 'number') {
    return refuse(list, desk, question, [{ text: messages.tooMany, values: { total: made, most: mostRows } }]);
  }
  return desk.reply
    .type(types[format])
    .header('content-disposition', `attachment; filename="${list.fileName}.${format}"`)
    .send(made);
}

const types: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function* piecesFrom<Row>(first: ListRows<Row>, read: (offset: number) => Promise<ListRows<Row>>) {
  yield first.rows;
  for (let offset = piece; offset < first.total; offset += piece) yield (await read(offset)).rows;
}
