import { license, version } from '../../../package.json';
import { useAppStore } from '../../store/useAppStore.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { factsText } from './facts.ts';

export function AboutContainer({ onClose }: { readonly onClose: () => void }) {
  const network = useAppStore((state) => state.network);
  const weights = useAppStore((state) => state.weightsChoice);
  const step = useAppStore(({ stepSize, position }) => `${stepSize} ${position}`);
  const language = useAppStore((state) => state.language);
  const theme = useAppStore((state) => state.theme);
  const facts = factsText({
    version,
    network,
    weights,
    step,
    language,
    theme,
    size: { width: window.innerWidth, height: window.innerHeight },
    browser: navigator.userAgent,
  });
  return (
    <AboutDialog
      version={version}
      licence={license}

      facts={facts}
      onClose={onClose}
    />
  );
}
