/** Messages that come when the page has long been drawn, in English. */
export const laterNotices = {
  newVersion:
    'A newer version of this page is there. It opens when you reload, which keeps what is on the page; until then this one works on.',
};
