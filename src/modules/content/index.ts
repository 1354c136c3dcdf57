export type { Board, BoardMember, SiteOfBoard } from './boards/board.ts';
export { dissolveBoard, type Founding, foundBoard } from './boards/found.ts';
export { addMember, changeMember, endMember } from './boards/members.ts';
export { positionNames } from './boards/messages.ts';
export { type BoardTask, boardTasks, type Position, positions, rightsOf } from './boards/position.ts';
export { selectBoards, selectOptionalBoard } from './boards/queries.ts';
export type { MemberWish } from './boards/rules.ts';
export { type Comparison, compareWords, type Piece, type Row } from './compare/compare.ts';
export { type DelegationWish, delegate, revokeDelegation } from './delegations/delegate.ts';
export { type Delegation, selectDelegations } from './delegations/queries.ts';
export { loadDemonstrationContent } from './demonstration/load.ts';
export {
  countDesk,
  type DeskEdition,
  type DeskQuestion,
  type DeskStep,
  selectDesk,
  selectSteps,
} from './desk/desk.ts';
export { type EditionDetails, editionDetails } from './details.ts';
export { type Begun, beginArticle, beginTranslation } from './editions/begin.ts';
export type { Edition } from './editions/edition.ts';
export type { Conflict, Field } from './editions/merge.ts';
export { beginNewEdition } from './editions/new-edition.ts';
export { selectEditionsOf, selectOptionalEdition, selectRevision } from './editions/queries.ts';
export { type Save, type Saved, saveEdition } from './editions/save.ts';
export { type StepName, type TakenStep, takeStep } from './editions/take-step.ts';
export { blankWords, type EditionWords, editionWords } from './editions/words.ts';
export { type ImportResult, importArticles } from './import/import-articles.ts';
export { type LoadedItem, loadArticle, type PastStep } from './import/load.ts';
export { readArticleFile } from './import/read-file.ts';
export { selectPictureChoices, showPictures } from './media/choose.ts';
export { media } from './media/register.ts';
export { type About, type Incoming, type Keeper, takeIn } from './media/take-in.ts';
export { acceptOffer, declineOffer, endOffer } from './offers/decide.ts';
export { mappedSection } from './offers/mapping.ts';
export {
  type Offer,
  type OfferQuestion,
  offerStates,
  type SiteAbove,
  selectOffers,
  selectOffersOf,
  selectOptionalOffer,
  selectSitesAbove,
} from './offers/offer.ts';
export { type OfferWish, offerItem } from './offers/offer-item.ts';
export {
  endStanding,
  grantStanding,
  type StandingPermission,
  type StandingWish,
  selectStandings,
} from './offers/standing.ts';
export { contentDesk } from './office/register.ts';
export { leavePresence, type Present, touchPresence } from './presence/presence.ts';
export { createPreviewLink, type PreviewLink, revokePreviewLinks, selectPreviewLinks } from './preview/preview.ts';
export { contentOffer } from './public/offer.ts';
export { titleOfSubject } from './public/title-of-subject.ts';
export { publishDue } from './publishing/publish-due.job.ts';
export { catalogue, catalogued } from './sections/catalogue.ts';
export { type CatalogueSection, eventKinds, type SiteKind } from './sections/catalogue-entry.ts';
export { addCatalogued, addOwnSection, changeSection, type ManagedSite, orderSections } from './sections/change.ts';
export { type SectionChange, sectionChange } from './sections/change-rules.ts';
export { createSections } from './sections/create.ts';
export { sectionsOfFormItem } from './sections/form-items.ts';
export { introductionPageNames, missingOf, requiredIntroduction } from './sections/introduction.ts';
export { eventNames } from './sections/messages.ts';
export { missingIntroduction } from './sections/missing-introduction.ts';
export { type Section, selectOptionalSection, selectSections } from './sections/queries.ts';
export { siteKindOf } from './sections/site-kind.ts';
export { speakEditionJob } from './speech/speak-edition.job.ts';
export { findVoice } from './speech/voice.ts';
export type { ContentTables } from './tables.ts';
export { type ChecklistItem, selectChecklist } from './workflow/checklist.ts';
export { stateNames, transitionNames } from './workflow/messages.ts';
export { type Refusal, type Result, sayRefusal } from './workflow/refusal.ts';
export { refusalsOf } from './workflow/refusals.ts';
export { isOpen, type State, states } from './workflow/states.ts';
export { type Editor, type StepInput, type WithdrawalKind, withdrawalKinds } from './workflow/step.ts';
export { type TransitionName, transitions } from './workflow/transitions.ts';
