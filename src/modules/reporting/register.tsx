import type { Feature } from '#modules/people';
import { addComposing } from './aggregation/compose/handlers.tsx';
import { addAggregation } from './aggregation/handlers.tsx';
import { messages as figures } from './aggregation/messages.ts';
import { addApi } from './aggregation/open-data/api/handlers.ts';
import { addPublishing } from './aggregation/open-data/office/handlers.tsx';
import { routes as figureRoutes } from './aggregation/routes.ts';
import { addReports } from './begin-handlers.tsx';
import { messages as campaigns } from './campaigns/messages.ts';
import { addCampaignPages } from './campaigns/register.ts';
import { routes as campaignRoutes } from './campaigns/routes.ts';
import { addFilling } from './fill.ts';
import { findReports } from './find.ts';
import { addImport } from './import-handlers.tsx';
import { offeredMeasures } from './measures/catalogue.ts';
import { addEarlier } from './measures/earlier-handlers.tsx';
import { addFigures } from './measures/figure-handlers.tsx';
import { addRemeasuring } from './measures/remeasure-handlers.tsx';
import { messages } from './messages.ts';
import { addPapers } from './paper-handlers.tsx';
import { addReviews } from './review/list-handlers.tsx';
import { messages as review } from './review/messages.ts';
import { addReview } from './review/review-handlers.tsx';
import { toReview } from './review/reviews-list.tsx';
import { routes } from './routes.ts';
import { addAuthorities } from './submissions/authorities/handlers.tsx';
import { messages as authorities } from './submissions/authorities/messages.ts';
import { addCertifying } from './submissions/certify-handlers.tsx';
import { addSigning } from './submissions/sign-handlers.tsx';
import { addSigningOnPaper } from './submissions/signing-paper-handlers.tsx';
import { addSteps } from './submissions/step-handlers.tsx';
import { addVersions } from './submissions/version-handlers.tsx';
import { workOf } from './submissions/work-items.ts';
import { addTrace } from './trace/handlers.tsx';

/** Statutory reports: the forms, filling them, printing them, taking them from spreadsheets. */
export const reporting: Feature = {
  navigation: [
    { id: 'reports', group: 'work', label: messages.reports, href: routes.reports.to({}), action: 'report.see' },
    {
      id: 'campaigns',
      group: 'work',
      label: campaigns.campaigns,
      href: campaignRoutes.campaigns.to({}),
      action: 'campaign.see',
    },
    { id: 'figures', group: 'work', label: figures.title, href: figureRoutes.overview.to({}), action: 'figures.see' },
    {
      id: 'reviews',
      group: 'work',
      label: review.reviews,
      href: routes.reviews.to({}, toReview),
      action: 'report.review',
    },
    {
      id: 'authorities',
      group: 'work',
      label: authorities.title,
      href: routes.authorities.to({}),
      action: 'report.sign',
    },
    { id: 'forms', group: 'work', label: messages.forms, href: routes.forms.to({}), action: 'definition.see' },
  ],
  workItems: workOf,
  find: findReports,
  async register(server, services) {
    // two modules that answer one name are found when the program starts, not when somebody reports
    offeredMeasures(services.measures);
    addReports(server, services);
    addFilling(server, services);
    addImport(server, services);
    addPapers(server, services);
    addTrace(server, services);
    addAggregation(server, services);
    addPublishing(server, services);
    addApi(server, services);
    addComposing(server, services);
    addRemeasuring(server, services);
    addFigures(server, services);
    addEarlier(server, services);
    addCampaignPages(server, services);
    addSteps(server, services);
    addCertifying(server, services);
    addSigning(server, services);
    addSigningOnPaper(server, services);
    addVersions(server, services);
    addAuthorities(server, services);
    addReview(server, services);
    addReviews(server, services);
  },
};
