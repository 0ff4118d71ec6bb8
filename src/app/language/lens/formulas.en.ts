/** The words of the view "formulas", in English. */
export const formulasEn = {
  title: 'Formulas',
};
