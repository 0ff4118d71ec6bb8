export { csvPicture, type CsvPicture, type CsvProblem } from './csvPicture.ts';
export { inkAsItIs, inkToFit, type PictureInk } from './inkOfPicture.ts';
export { pictureHead, type PictureHead } from './pictureHead.ts';
