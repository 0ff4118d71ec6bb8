/** What can be taken away from the page, in the order of its tabs. A tab's words have the name `share` and its id. */
export const SHARE_TABS = ['link', 'embed', 'picture', 'numbers', 'offline'] as const;
export type ShareTab = (typeof SHARE_TABS)[number];
