import { Select } from '../../parts/Select.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { TextToCopy } from '../../parts/TextToCopy.tsx';
import { useTranslation } from '../../words/useTranslation.ts';
import { BringWeights, type WeightsToBring } from '../BringWeights.tsx';
import { HEIGHTS, type Height } from './heights.ts';
import { snippetOf, type Frame } from './snippet.ts';
import './embed.css';

export interface EmbedPanelProps {
  /** What can be shown, in groups. */
  readonly groups: readonly FigureGroup[];
  readonly chosen: string;
  readonly hasTransport: boolean;
  readonly height: Height;
  readonly frame: Frame;
  /** Null where the reader has no weights to bring. */
  readonly weights: WeightsToBring | null;
  readonly onChoose: (id: string) => void;
  readonly onTransport: (has: boolean) => void;
  readonly onHeight: (height: Height) => void;
}

export interface FigureGroup {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** A figure for another page: what it shows, how it looks, and the HTML that puts it there. */
export function EmbedPanel(props: EmbedPanelProps) {
  const { groups, chosen, hasTransport, height, frame, weights } = props;
  const { t } = useTranslation('views');
  return (
    <div className="share-text share-embed">
      <p>{t('shareEmbed.intro')}</p>
      <div className="share-embed-choice">
        <label>
          <span>{t('shareEmbed.what')}</span>
          <select value={chosen} onChange={({ target }) => props.onChoose(target.value)}>
            {groups.map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          <span>{t('shareEmbed.height')}</span>
          <Select
            options={HEIGHTS}
            value={height}
            textOf={(pixels) => t('shareEmbed.pixels', { pixels })}
            onChoose={props.onHeight}
          />
        </label>
        <Switch isOn={hasTransport} onChange={props.onTransport}>
          {t('shareEmbed.transport')}
        </Switch>
      </div>
      {weights && <BringWeights {...weights} />}
      <TextToCopy
        text={snippetOf(frame)}
        rows={4}
        label={t('shareEmbed.html')}
        copy={t('shareEmbed.copy')}
        outcomes={{ copied: t('shareEmbed.copied'), selected: t('shareEmbed.selected') }}
      />
      <h3>{t('shareEmbed.preview')}</h3>
      <iframe src={frame.address} title={frame.title} height={height} />
    </div>
  );
}
