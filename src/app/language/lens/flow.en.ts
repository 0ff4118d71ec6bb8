/** The words of the view "flow", in English. */
export const flowEn = {
  title: 'Flow',
};
