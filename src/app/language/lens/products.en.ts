/** The words of the view "products", in English. */
export const productsEn = {
  title: 'Products',
};
