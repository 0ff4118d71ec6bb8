import { useEffect, useState } from 'react';
import { useAppStoreApi } from '../../../store/useAppStore.ts';
import { useAbout } from '../../paper/useAbout.ts';
import { useFacts } from '../../paper/useFacts.container.tsx';
import { saveFile } from '../../parts/saveFile.ts';
import { useTranslation } from '../../words/useTranslation.ts';
import { FilmContainer } from './film/Film.container.tsx';
import { canBeFilmed } from './film/partIn.ts';
import { fileName } from './fileName.ts';
import { findParts, type PicturePart } from './parts.ts';
import { PicturePanel, type PictureColors, type PictureForm } from './PicturePanel.tsx';
import { pngOf, pngScale } from './png.ts';
import { useDrawn, type DrawnPicture } from './useDrawn.container.tsx';
import './picture.css';

/** Draws what is open on the page, as it stands there. */
export default function PictureContainer() {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  // a picture is of one step
  useEffect(() => store.getState().setPlaying(false), [store]);
  const [parts] = useState(findParts);
  const [chosen, setChosen] = useState(parts.at(0));
  if (!chosen) return <p className="note">{t('sharePicture.nothing')}</p>;
  return <PictureOf parts={parts} part={chosen} onPart={setChosen} />;
}

interface PictureOfProps {
  readonly parts: readonly PicturePart[];
  readonly part: PicturePart;
  readonly onPart: (part: PicturePart) => void;
}

function PictureOf({ parts, part, onPart }: PictureOfProps) {
  const { t } = useTranslation('views');
  const [colors, setColors] = useState<PictureColors>('page');
  const [form, setForm] = useState<PictureForm>('svg');
  const [said, setSaid] = useState('');
  const facts = useFacts();
  const caption = [part.name, ...useAbout(facts, true)].join(' · ');
  const isPrint = colors === 'print';
  const drawn = useDrawn({ part, caption, isPrint });
  const picture = typeof drawn === 'string' ? null : drawn;
  const scale = picture && pngScale(picture.width, picture.height);
  const fails = (problem: 'failed' | 'notCopied') => () => setSaid(t(`sharePicture.${problem}`));
  const save = (): void => {
    if (!picture) return;
    setSaid('');
    savePicture(picture, form, `convscope-${fileName(picture.part.name)}-${facts.step.number}`).catch(
      fails('failed'),
    );
  };
  const copy = (): void => {
    if (!picture) return;
    copyPng(picture).then(() => setSaid(t('sharePicture.copied')), fails('notCopied'));
  };
  return (
    <>
      <PicturePanel
        parts={parts}
        part={part}
        onPart={onPart}
        colors={colors}
        onColors={setColors}
        form={form}
        onForm={setForm}
        drawn={drawn}
        scale={form === 'png' ? scale : 1}
        said={said}
        onSave={save}
        onCopy={form === 'png' && typeof ClipboardItem !== 'undefined' ? copy : null}
      />
      {canBeFilmed(part) && <FilmContainer key={`${part.id} ${colors}`} {...{ part, facts, isPrint }} />}
    </>
  );
}

async function savePicture(picture: DrawnPicture, form: PictureForm, name: string): Promise<void> {
  if (form === 'svg') {
    saveFile(`${name}.svg`, 'image/svg+xml', picture.text);
    return;
  }
  const png = await pngIn(picture);
  saveFile(`${name}.png`, 'image/png', new Uint8Array(await png.arrayBuffer()));
}

/** Asked for while the press lasts: the browser waits for the picture by itself. */
async function copyPng(picture: DrawnPicture): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngIn(picture) })]);
}

function pngIn({ address, width, height }: DrawnPicture): Promise<Blob> {
  return pngOf(address, width, height, pngScale(width, height) ?? 1);
}
