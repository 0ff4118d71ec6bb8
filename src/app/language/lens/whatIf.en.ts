/** The words of the view "whatIf", in English. */
export const whatIfEn = {
  title: 'WhatIf',
};
