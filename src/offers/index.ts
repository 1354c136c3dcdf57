export type { NavigationEntry, NavigationGroup } from './navigation.ts';
export type { WorkItem } from './work-item.ts';
