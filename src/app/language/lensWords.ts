import i18next from 'i18next';
import { lensEn, lensZh } from './lensTexts.ts';

/** The words of the views of a weight, in both languages. They come with the first view, not with the page. */
i18next.addResourceBundle('en', 'lens', lensEn);
i18next.addResourceBundle('zh', 'lens', lensZh);
