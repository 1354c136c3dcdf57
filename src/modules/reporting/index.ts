export { loadDemonstrationReports } from './aggregation/demonstration/load.ts';
export { loadDemonstrationCampaigns } from './campaigns/demonstration/load.ts';
export { campaignJobs, campaignTimetable } from './campaigns/reminders/remind.job.ts';
export { type CheckResult, checkAnswers } from './check.ts';
export { allForms, type Form, findForm } from './definitions/library.ts';
export { submissionMeasures } from './measures/submitted-source.ts';
export { type Filling, type Format, fileKinds, formats as formatNames, printForm } from './print.ts';
export { readAnswersOf } from './read-answers.ts';
export { reporting } from './register.tsx';
