import { useTranslation } from '../words/useTranslation.ts';
import { imageOf, networks, tensorName } from '../../core/index.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { lazyPart } from '../parts/lazyPart.tsx';

/** Loaded when it is first asked for. */
const GradientMap = lazyPart(async () => ({
  default: (await import('./GradientMap.container.tsx')).GradientMapContainer,
}));

/** The switch for the map of the image's gradient, and the map. */
export default function InputGradientContainer() {
  const { t } = useTranslation('views');
  const name = useAppStore((state) =>
    tensorName({ tensor: imageOf(networks[state.network]).name, of: 'gradient' }),
  );
  const isShown = useAppStore((state) => state.showsInputGradient);
  const show = useAppStore((state) => state.setShowsInputGradient);
  const label = t('inputGradient.show', { name });
  return (
    <>
      <label title={label}>
        <input
          type="checkbox"
          role="switch"
          aria-label={label}
          checked={isShown}
          aria-checked={isShown}
          onChange={({ target }) => show(target.checked)}
        />
        {name}
      </label>
      {isShown && <GradientMap />}
    </>
  );
}
