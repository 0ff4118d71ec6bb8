/** The words on pictures that are pasted, dropped or chosen, in English. */
export const picture = {
  choose: 'Picture…',
  chooseHint:
    'Puts a picture on the pad: PNG, JPEG, or CSV, rows of numbers. It can also be dropped onto the pad, or pasted.',
  field: 'Picture of a digit',
  read: {
    light: 'Picture of {{size}}: dark ink on light paper.',
    dark: 'Picture of {{size}}: light ink on dark paper.',
    unit: 'Numbers of {{size}}, taken as ink from 0 to 1.',
    byte: 'Numbers of {{size}}, taken as ink from 0 to 255.',
  },
  how: {
    asItIs: 'It has the size of the image, so it was taken as it is.',
    fitted: 'It was fitted and centred, as a drawing is.',
    whole: 'Normalization is off, so all of it was made as small as the image.',
  },
  problem: {
    asked: 'Answer the question first. The digit on the pad is as it was.',
    type: 'This is no picture that the page can read. It takes PNG and JPEG, and CSV: rows of numbers. The digit on the pad is as it was.',
    damaged: 'The picture is cut off or damaged. The digit on the pad is as it was.',
    blank: 'Nothing in this picture stands out from its border. The digit on the pad is as it was.',
    bytes: 'The file is too large: {{most}} MB at most. The digit on the pad is as it was.',
    sides:
      'The picture is too large: {{width}}×{{height}} pixels, at most {{most}} a side. Make it smaller first. The digit on the pad is as it was.',
    csvSides: 'There are too many numbers: at most {{most}} a side. The digit on the pad is as it was.',
    fewNumbers:
      'These are too few numbers for a picture: that has several rows and several columns. The digit on the pad is as it was.',
    noNumbers: 'There are no numbers in it. The digit on the pad is as it was.',
    notNumber:
      'Row {{row}}, column {{column}}: "{{text}}" is not a number. Rows of numbers are expected. The digit on the pad is as it was.',
    outOfRange:
      'Row {{row}}, column {{column}}: {{text}} is no ink. That goes from 0 to 1, or from 0 to 255. The digit on the pad is as it was.',
    uneven:
      'Row {{row}} has {{given}} number{{given, s}}, the first row {{expected}}. The digit on the pad is as it was.',
  },
};
