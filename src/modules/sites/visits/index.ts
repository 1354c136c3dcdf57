export { VisitCounter } from './counter.ts';
export { beaconAddress, registerVisits } from './register.ts';
export { type Total, totalShownSeconds, VisitTotals, visitsBetween, visitsOf } from './totals.ts';
