/** The words of the view "route", in English. */
export const routeEn = {
  title: 'Route',
};
