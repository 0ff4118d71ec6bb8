import { ChevronsLeftRight, ChevronsRightLeft, LocateFixed } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, type KernelTrait } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { traitText } from '../traitText.ts';
import type { StageBlock } from './layout.ts';

export interface BlockHeadProps {
  readonly name: string;
  readonly stageBlock: StageBlock;
  /** The map that is in front. */
  readonly front: number;
  /** The map that the step computes or reads; null where there is none or are several. */
  readonly stepMap: number | null;
  /** What is odd about the kernel whose map is in front. */
  readonly trait: KernelTrait | null;
  readonly isOpen: boolean;
  /** E, once the pass has come to it; of other blocks than the output, and before, null. */
  readonly error: number | null;
  /** Which of the blocks it is. */
  readonly number: number;
  readonly onOpen: (block: number, isOpen: boolean) => void;
  readonly onShowMap: (block: number, map: number) => void;
  /** Lets blocks open and fold by themselves again; null while this one does. */
  readonly onFollow: (() => void) | null;
}

/** The name of a block, what is to be known of it, and the button that folds or opens it. */
export const BlockHead = memo(function BlockHead(props: BlockHeadProps) {
  const { name, stageBlock, front, stepMap, trait, isOpen, error, number, onOpen, onFollow } = props;
  const { t } = useTranslation();
  return (
    <header className="block-head">
      <h3>{name}</h3>
      <span className={`facts ${stageBlock.maps > 1 ? 'stack' : stageBlock.block.kind}`}>
        <Facts {...{ stageBlock, front, trait, error }} />
      </span>
      {isOpen && stepMap !== null && stepMap !== front && (
        <button type="button" className="link step-map" onClick={() => props.onShowMap(number, stepMap)}>
          {t('stage.stepIn', { map: stepMap })}
        </button>
      )}
      {onFollow && <IconButton label={t('stage.follow')} icon={LocateFixed} onClick={onFollow} />}
      <IconButton
        label={t(isOpen ? 'stage.fold' : 'stage.open', { name })}
        icon={isOpen ? ChevronsRightLeft : ChevronsLeftRight}
        aria-expanded={isOpen}
        onClick={() => onOpen(number, !isOpen)}
      />
    </header>
  );
});

/** What is to be known of a block. */
export function Facts(props: Pick<BlockHeadProps, 'stageBlock' | 'front' | 'trait' | 'error'>) {
  const { stageBlock, front, trait, error } = props;
  const { t } = useTranslation();
  const { block, maps } = stageBlock;
  if (error !== null && block.kind === 'output')
    return (
      <span data-name={mapKey({ tensor: block.error.output, of: 'value' })}>
        <i>E</i> = {shownNumber(error, 2)}
      </span>
    );
  switch (block.kind) {
    case 'convolution':
      if (trait) return t('stage.ofKernel', { kernel: front, trait: traitText(t, trait) });
      return maps === 1
        ? t('stage.kernels', { count: block.weighted.kernels })
        : t('stage.inFront', { count: maps, map: front });
    case 'dense':
      return t('stage.units', { count: block.weighted.to });
    case 'output':
      return null;
  }
}
