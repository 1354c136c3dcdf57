import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { officePageFor, type Services } from '#modules/people';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import type { ReportContext } from '../context.ts';
import { messages as reporting } from '../messages.ts';
import { messages as review } from '../review/messages.ts';
import { toReview } from '../review/reviews-list.tsx';
import { routes } from '../routes.ts';
import { periodInWords } from '../words.ts';

/** What a report is, in one line. */
export function subjectOf({ form, report, organisation, language }: ReportContext): string {
  return [form.definition.name[language], periodInWords(report.period, language), organisation.name].join(' · ');
}

type Below = {
  readonly context: ReportContext;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Reviewers come from their own list, not from that of the reports. */
  readonly isReview?: boolean;
};

/** Sends a page that stands below a report. */
export function showBelow(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { context, title, children, isReview = false }: Below,
): FastifyReply {
  const { report, form, language } = context;
  return reply.type('text/html; charset=utf-8').send(
    officePageFor(services, request, {
      title,
      current: isReview ? 'reviews' : 'reports',
      breadcrumbs: [
        isReview
          ? { label: say(review.reviews, language), href: routes.reviews.to({}, toReview) }
          : { label: say(reporting.reports, language), href: routes.reports.to({}) },
        { label: form.definition.name[language], href: routes.report.to({ report: report.id }) },
      ],
      styles: [assetUrl('filling.css'), assetUrl('submissions.css')],
      children,
    }),
  );
}
